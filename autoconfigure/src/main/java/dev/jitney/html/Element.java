package dev.jitney.html;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * An HTML element: immutable, each fluent method returns a changed copy. What breaks a
 * rule of HTML or of Jitney throws a {@link MarkupException} at once. Its capabilities
 * are in the interfaces it implements, one for each group of attributes or triggers.
 *
 * <pre class="code">
 * form(input().placeholder("What next?").bind(Todos::draft, Todos::setDraft))
 *     .onSubmit(Todos::add)
 *     .reset()
 * </pre>
 *
 * @since 0.1
 */
public final class Element implements Component, NamedAttributes, GlobalAttributes, LinkAttributes, ControlAttributes,
		FormAttributes, MediaAttributes, TextAttributes, StyleAttributes, Bindings, EventTriggers, ClickTriggers,
		FormTriggers, UploadTriggers, KeyTriggers, FocusTriggers, MouseTriggers, PointerTriggers, LoadTriggers {

	private final String tag;

	private final List<Component> children;

	private final SourceLocation location;

	private final Outfit outfit;

	private Element(String tag, List<Component> children, SourceLocation location, Outfit outfit) {
		this.tag = tag;
		this.children = children;
		this.location = location;
		this.outfit = outfit;
	}

	static Element of(String tag, Component... children) {
		return new Element(tag, Children.place(Arrays.asList(children)), SourceLocation.caller(), Outfit.NONE);
	}

	/** Makes an element whose name an author wrote as a string. */
	static Element named(String tag, Component... children) {
		TagName.require(tag);
		if (children.length > 0 && ContentModel.isVoid(tag)) {
			throw MarkupException.here("<" + tag + "> holds nothing; put its children beside it");
		}
		return of(tag, children);
	}

	/** Returns the element's name. */
	public String tag() {
		return this.tag;
	}

	/** Returns the attributes in the order they were given. */
	public List<Attribute> attributes() {
		return this.outfit.attributes();
	}

	/** Returns what stands inside the element. */
	public List<Component> children() {
		return this.children;
	}

	/** Returns the triggers in the order they were given. */
	public List<Trigger> triggers() {
		return this.outfit.triggers();
	}

	/**
	 * Returns the handlers that run when the page is loaded; only its outermost element
	 * may have some.
	 */
	public List<Trigger> loads() {
		return this.outfit.loads();
	}

	/** Returns where the page author wrote the element. */
	public SourceLocation location() {
		return this.location;
	}

	/** Prevents what the browser does by itself on the event of the trigger before it. */
	public Element prevent() {
		return modify(new Modifier.Prevent());
	}

	/** Hides the event of the trigger before it from enclosing elements. */
	public Element stop() {
		return modify(new Modifier.Stop());
	}

	/**
	 * Lets only these keys pass, named as in {@code KeyboardEvent.key}:
	 * {@code key("Enter", "Escape")}.
	 */
	public Element key(String... names) {
		return modify(new Modifier.Key(TriggerRules.keys(names)));
	}

	/**
	 * Sends the event of the trigger or binding before it once there was no further one
	 * for that long.
	 */
	public Element debounce(Duration rest) {
		return modify(new Modifier.Debounce(TriggerRules.time("debounce", rest)));
	}

	/**
	 * Sends at most one event of the trigger or binding before it in that time, and the
	 * last one in any case.
	 */
	public Element throttle(Duration distance) {
		return modify(new Modifier.Throttle(TriggerRules.time("throttle", distance)));
	}

	/** Clears the form in the browser as soon as it is submitted. */
	public Element reset() {
		return modify(new Modifier.Reset());
	}

	/**
	 * Shows markup as it is. Only for markup that no user can influence, or that was
	 * sanitized on the server.
	 */
	public Element unescapedHtml(String markup) {
		return unescapedHtml(new Constant<>(markup));
	}

	/**
	 * Shows markup that the value yields as it is. Only for markup that was sanitized on
	 * the server.
	 */
	public Element unescapedHtml(Value<?> markup) {
		return with(new Attribute.UnescapedHtml(markup));
	}

	/**
	 * Shows markup that the method yields as it is. Only for markup that was sanitized on
	 * the server.
	 */
	public <S> Element unescapedHtml(Getter<S, ?> markup) {
		return unescapedHtml(StateValue.of(markup));
	}

	@Override
	public Element with(Attribute attribute) {
		AttributeRules.check(this, attribute);
		return with(this.outfit.with(attribute));
	}

	@Override
	public Element with(Trigger trigger) {
		TriggerRules.check(trigger);
		return with(this.outfit.with(trigger));
	}

	@Override
	public Element withLoad(Trigger load) {
		return with(this.outfit.withLoad(load));
	}

	private Element modify(Modifier modifier) {
		return with(this.outfit.modify(modifier, this));
	}

	private Element with(Outfit outfit) {
		return new Element(this.tag, this.children, this.location, outfit);
	}

	@Override
	public String toString() {
		return Symbol.of("element <" + this.tag + ">");
	}

}
