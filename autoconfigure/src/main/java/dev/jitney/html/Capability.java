package dev.jitney.html;

/**
 * What the capabilities of an {@link Element} build on. Each of them is a group of fluent
 * methods; all rules are checked here, so nothing else needs to.
 *
 * @since 0.1
 */
public sealed interface Capability permits NamedAttributes, GlobalAttributes, LinkAttributes, ControlAttributes,
		FormAttributes, MediaAttributes, TextAttributes, StyleAttributes, Bindings, EventTriggers, ClickTriggers,
		FormTriggers, UploadTriggers, KeyTriggers, FocusTriggers, MouseTriggers, PointerTriggers, LoadTriggers {

	/**
	 * Returns a copy with the attribute.
	 * @throws MarkupException if the attribute breaks a rule, or is there already
	 */
	Element with(Attribute attribute);

	/** Returns a copy with the trigger, to which modifiers apply from here on. */
	Element with(Trigger trigger);

	/** Returns a copy that also runs the handler when the page is loaded. */
	Element withLoad(Trigger load);

}
