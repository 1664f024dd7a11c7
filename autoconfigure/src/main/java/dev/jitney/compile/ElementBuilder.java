package dev.jitney.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

	private final Map<String, HandlerEntry> handlers;

	private final RegistrationContext registrations;

	ElementBuilder(Slots slots, Map<String, HandlerEntry> handlers, RegistrationContext registrations) {
		this.slots = slots;
		this.handlers = handlers;
		this.registrations = registrations;
	}

	/** Returns the element, still without children, and the position of its children. */
	Shell build(Element element, Position position) {
		check(element, position);
		List<Value<Boolean>> own = disabled(element);
		Position here = position.withDisabled(own);
		AttributeBuilder attributes = new AttributeBuilder(this.slots, element, position);
		List<Node.Listener> listeners = new ArrayList<>();
		for (Trigger trigger : element.triggers()) {
			listeners.add(listener(trigger, element, here));
		}
		Node.Control control = attributes.control((trigger) -> listener(trigger, element, here));
		Position inside = element.tag().equals("fieldset") ? here : position;
		return new Shell(new Node.ElementNode(element.tag(), attributes.build(), List.copyOf(listeners), control,
				attributes.markup(), List.of()), inside.inside(element.tag()));
	}

	/** Returns the entry of an on-load handler, which no browser can call. */
	HandlerEntry load(Trigger load, Position position) {
		return entry(load, position, null);
	}

	private void check(Element element, Position position) {
		List<String> tags = position.tags();
		if (!element.loads().isEmpty() && !(tags.isEmpty() && position.guards().isEmpty())) {
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

	@SuppressWarnings("unchecked")
	private static List<Value<Boolean>> disabled(Element element) {
		return element.attributes().stream().flatMap((attribute) -> {
			if (attribute instanceof Attribute.Computed computed && computed.name().equals("disabled")) {
				return Stream.of((Value<Boolean>) computed.value());
			}
			boolean always = attribute instanceof Attribute.Static fixed && fixed.name().equals("disabled")
					&& !Boolean.FALSE.equals(fixed.value());
			return always ? Stream.of(new Constant<>(true)) : Stream.empty();
		}).toList();
	}

	private Node.Listener listener(Trigger trigger, Element element, Position position) {
		HandlerEntry entry = entry(trigger, position, element);
		HandlerEntry known = this.handlers.putIfAbsent(entry.id(), entry);
		if (known != null && !known.method().name().equals(entry.method().name())) {
			throw new PageCompileException("The handlers " + known.method().name() + " and " + entry.method().name()
					+ " have the same id by chance; rename one of them", trigger.method().location());
		}
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
		ValueText text = new ValueText(position);
		HandlerMethod handler = handler(trigger);
		UploadRules upload = UploadPlace.rules(trigger, handler, element);
		String place = String.join("|", stateType, ValueText.of(trigger.method()),
				String.valueOf(handler.signature().payload()), text.of(trigger.arguments()), position.path(),
				text.of(position.disabled()));
		String id = Digests.id((upload != null) ? place + "|" + upload : place);
		return new HandlerEntry(id, handler, trigger.method(), trigger.arguments(), position.guards(),
				position.disabled(), upload);
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

	/** An element that waits for its children. */
	record Shell(Node.ElementNode element, Position inside) {

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
