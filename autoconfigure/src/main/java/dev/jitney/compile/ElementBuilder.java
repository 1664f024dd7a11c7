package dev.jitney.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.html.Attribute;
import dev.jitney.html.Constant;
import dev.jitney.html.ContentModel;
import dev.jitney.html.Element;
import dev.jitney.html.Trigger;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/**
 * Compiles one element without its children: attributes, listeners and the control's
 * value.
 */
final class ElementBuilder {

	private final Slots slots;

	private final HandlerIds ids = new HandlerIds(Digests::id);

	private final Map<String, HandlerEntry> handlers;

	private final RegistrationContext registrations;

	ElementBuilder(Slots slots, Map<String, HandlerEntry> handlers, RegistrationContext registrations) {
		this.slots = slots;
		this.handlers = handlers;
		this.registrations = registrations;
	}

	/** Returns the element, still without children, and the positions of its children. */
	Shell build(Element element, Position position) {
		check(element, position);
		Position here = enabled(element, position);
		AttributeBuilder attributes = new AttributeBuilder(this.slots, element, position);
		List<Node.Listener> listeners = new ArrayList<>();
		for (Trigger trigger : element.triggers()) {
			listeners.add(listener(trigger, element, here));
		}
		Node.Control control = attributes.control((trigger) -> listener(trigger, element, here));
		Position inside = element.tag().equals("fieldset") ? here : position;
		return new Shell(new Node.ElementNode(element.tag(), attributes.build(), List.copyOf(listeners), control,
				attributes.markup(), List.of()), inside.inside(element.tag()), position.inside(element.tag()));
	}

	/** Returns the entry of an on-load handler, which no browser can call. */
	HandlerEntry load(Trigger load, Position position) {
		return entry(load, position, null);
	}

	private void check(Element element, Position position) {
		List<String> tags = position.tags();
		if (!element.loads().isEmpty() && !(tags.isEmpty() && position.isUnconditional())) {
			throw new PageCompileException(
					"onLoad belongs to the page as a whole: put it on the outermost element of the page",
					element.location());
		}
		if (!tags.isEmpty()) {
			Optional<String> problem = ContentModel.problem(tags.get(tags.size() - 1), tags, element.tag());
			if (problem.isPresent()) {
				throw new PageCompileException(problem.get(), element.location());
			}
		}
	}

	/** Returns where the element's own handlers stand: where it is not disabled. */
	private Position enabled(Element element, Position position) {
		Position here = position;
		for (Attribute attribute : element.attributes()) {
			Value<Boolean> disabled = disabled(attribute);
			if (disabled != null) {
				String text = "enabled " + this.slots.text(position).of(disabled);
				here = here.withGuard(new Guard.UnlessDisabled(disabled), text);
			}
		}
		return here;
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Value<Boolean> disabled(Attribute attribute) {
		if (attribute instanceof Attribute.Computed computed && computed.name().equals("disabled")) {
			return (Value<Boolean>) computed.value();
		}
		boolean always = attribute instanceof Attribute.Static fixed && fixed.name().equals("disabled")
				&& !Boolean.FALSE.equals(fixed.value());
		return always ? new Constant<>(true) : null;
	}

	private Node.Listener listener(Trigger trigger, Element element, Position position) {
		HandlerEntry entry = entry(trigger, position, element);
		this.handlers.putIfAbsent(entry.id(), entry);
		if (entry.upload() != null) {
			return new Node.Listener(UploadPlace.domEvent(element), entry.id(), PayloadKind.UPLOAD,
					trigger.modifiers());
		}
		return new Node.Listener(trigger.event(), entry.id(),
				PayloadKinds.of(trigger, entry.handler().signature().payload(), element), trigger.modifiers());
	}

	private HandlerEntry entry(Trigger trigger, Position position, @Nullable Element element) {
		String stateType = trigger.method().owner();
		this.slots.stateFrame(stateType, trigger.method().location(), position);
		trigger.arguments().forEach((argument) -> this.slots.frame(argument, position));
		ValueText text = this.slots.text(position);
		HandlerMethod handler = handler(trigger);
		UploadRules upload = UploadPlace.rules(trigger, handler, element);
		String place = String.join("|", stateType, text.of(trigger.method()),
				String.valueOf(handler.signature().payload()), text.of(trigger.arguments()), position.path());
		String id = this.ids.of((upload != null) ? place + "|" + upload : place, trigger.method());
		return new HandlerEntry(id, handler, trigger.method(), trigger.arguments(), position.guards(), upload);
	}

	private HandlerMethod handler(Trigger trigger) {
		try {
			return HandlerMethod.of(trigger.handler(), trigger.method(), trigger.arguments().size(),
					this.registrations);
		}
		catch (IllegalArgumentException ex) {
			throw new PageCompileException(String.valueOf(ex.getMessage()), trigger.method().location());
		}
	}

	/**
	 * An element that waits for its children.
	 *
	 * @param legend the position of a fieldset's first legend, whose controls stay usable
	 * when the fieldset is disabled
	 */
	record Shell(Node.ElementNode element, Position inside, Position legend) {

		/**
		 * Returns the element with its children. The value of a textarea is painted as
		 * its text, so hydration has to find that.
		 */
		Node close(List<Node> children) {
			Node.Control control = this.element.control();
			List<Node> content = List.copyOf(children);
			if (control != null && this.element.tag().equals("textarea")) {
				content = List.of(new Node.TextNode(List.of(control.slot())));
			}
			return new Node.ElementNode(this.element.tag(), this.element.attributes(), this.element.listeners(),
					control, this.element.markup(), content);
		}

	}

}
