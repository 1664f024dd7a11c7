package dev.jitney.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.compile.Node;
import dev.jitney.compile.PayloadKind;
import dev.jitney.html.Trigger;
import dev.jitney.test.dom.Controls;
import dev.jitney.test.dom.FormEntries;
import dev.jitney.view.html.RenderedElement;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page listens to: takes DOM events through the elements around their target,
 * and posts what they call, as the browser runtime does. Used by the test's thread.
 */
final class DomListeners {

	private static final Set<String> SINGLE = Set.of("click", "dblclick", "submit", "keydown", "keyup", "keypress");

	private final EventQueue queue;

	private final TypedValues typed;

	/** What a throttled listener has yet to send; null for nothing. */
	private final Map<Object, @Nullable Runnable> throttled = new HashMap<>();

	DomListeners(EventQueue queue, TypedValues typed) {
		this.queue = queue;
		this.typed = typed;
	}

	/** Lets an event happen. */
	Heard dispatch(ShownPage page, DomEvent event) {
		int heard = 0;
		boolean prevented = false;
		for (Element element = event.target(); element != null; element = event.bubbles() ? element.parent() : null) {
			boolean stop = false;
			RenderedElement origin = page.origin(element);
			for (Node.Listener listener : listeners(origin, event.type())) {
				if (passes(listener, event)) {
					heard++;
					prevented |= listener.modifiers().prevent() || event.type().equals("submit");
					stop |= listener.modifiers().stop();
					call(page, Objects.requireNonNull(origin), listener, element, event);
				}
			}
			if (stop) {
				break;
			}
		}
		return new Heard(heard, prevented);
	}

	static List<Node.Listener> listeners(@Nullable RenderedElement origin, String type) {
		return (origin == null) ? List.of()
				: origin.node().listeners().stream().filter((listener) -> listener.event().equals(type)).toList();
	}

	private static boolean passes(Node.Listener listener, DomEvent event) {
		List<String> keys = listener.modifiers().keys();
		return listener.payload() != PayloadKind.UPLOAD && (keys.isEmpty() || keys.contains(event.key()));
	}

	private void call(ShownPage page, RenderedElement origin, Node.Listener listener, Element element, DomEvent event) {
		PayloadKind kind = listener.payload();
		ObjectNode body = body(origin, listener, (kind != null) ? payload(kind, element, event) : null, kind != null);
		String what = what(page, origin, listener);
		boolean carried = event.type().equals("change") || kind == PayloadKind.VALUE;
		Trigger.Modifiers modifiers = listener.modifiers();
		Object key = List.of(Place.of(origin), listener.event(), listener.handlerId());
		Runnable post = () -> acted(page, origin, element, this.queue.post(what, body), carried, modifiers.reset());
		if (modifiers.debounceMillis() > 0) {
			this.queue.hold(key,
					() -> acted(page, origin, element, this.queue.append(what, body), carried, modifiers.reset()));
		}
		else if (modifiers.throttleMillis() == 0) {
			post.run();
		}
		else if (this.throttled.containsKey(key)) {
			this.throttled.put(key, SINGLE.contains(event.type()) ? null : post);
		}
		else {
			this.throttled.put(key, null);
			post.run();
		}
	}

	/** Lets all throttled listeners send again, as after a rest. */
	void rested() {
		Map<Object, @Nullable Runnable> before = Map.copyOf(withoutNull());
		this.throttled.clear();
		before.values().forEach(Runnable::run);
	}

	private Map<Object, Runnable> withoutNull() {
		Map<Object, Runnable> left = new HashMap<>();
		this.throttled.forEach((key, post) -> {
			if (post != null) {
				left.put(key, post);
			}
		});
		return left;
	}

	private void acted(ShownPage page, RenderedElement origin, Element element, EventQueue.Entry entry, boolean carried,
			boolean reset) {
		Node.Control control = origin.node().control();
		TypedValues.Typed value = this.typed.get(page, element);
		if (control != null && control.setter() == null && value != null
				&& (control.property().equals("checked") || carried)) {
			value.carriedBy(entry);
		}
		if (reset) {
			List<Element> controls = element.normalName().equals("form") ? Controls.of(element) : List.of(element);
			controls.forEach((each) -> {
				this.queue.release(bindingKey(page, each));
				this.typed.forget(page, each);
			});
		}
	}

	/**
	 * Sends what a bound control holds before the next event, or at once.
	 */
	void bound(ShownPage page, Element element) {
		RenderedElement origin = page.origin(element);
		Node.Control control = (origin != null) ? origin.node().control() : null;
		if (origin == null || control == null || control.setter() == null) {
			return;
		}
		Node.Listener setter = control.setter();
		this.queue.hold(bindingKey(page, element), () -> flush(page, origin, setter, element));
		if (control.live()) {
			this.queue.drain();
		}
	}

	private static Object bindingKey(ShownPage page, Element element) {
		Place place = page.place(element);
		return (place != null) ? place : element;
	}

	private void flush(ShownPage page, RenderedElement origin, Node.Listener setter, Element element) {
		boolean checked = Objects.requireNonNull(origin.node().control()).property().equals("checked");
		PayloadKind usual = checked ? PayloadKind.CHECKED : PayloadKind.VALUE;
		PayloadKind kind = (setter.payload() != null) ? setter.payload() : usual;
		ObjectNode body = body(origin, setter, payload(kind, element, DomEvent.of("input", element)), true);
		EventQueue.Entry entry = this.queue.append(what(page, origin, setter), body);
		TypedValues.Typed value = this.typed.get(page, element);
		if (value != null) {
			value.carriedBy(entry);
		}
	}

	static ObjectNode body(RenderedElement origin, Node.Listener listener, @Nullable Object payload, boolean carries) {
		ObjectNode body = ServerMessage.MAPPER.createObjectNode().put("h", origin.prefix() + listener.handlerId());
		if (!origin.rowKeys().isEmpty()) {
			body.set("k", ServerMessage.MAPPER.valueToTree(origin.rowKeys()));
		}
		if (carries) {
			body.set("p", ServerMessage.MAPPER.valueToTree(payload));
		}
		return body;
	}

	private static @Nullable Object payload(PayloadKind kind, Element current, DomEvent event) {
		Element source = Controls.isControl(current) || current.normalName().equals("form") ? current : event.target();
		return switch (kind) {
			case VALUE -> source.normalName().equals("select") && source.hasAttr("multiple") ? Controls.selected(source)
					: Controls.value(source);
			case CHECKED -> source.hasAttr("checked");
			case KEY -> event.keyPayload();
			case POINTER -> event.pointerPayload();
			case FORM -> entries(source, event);
			case UPLOAD -> throw new IllegalStateException("Files are no payload of a DOM event");
		};
	}

	private static Map<String, Object> entries(Element source, DomEvent event) {
		Element form = source.normalName().equals("form") ? source : Controls.form(source);
		if (form == null) {
			throw new AssertionError(
					"The handler takes a form's entries, and there is no form around <" + source.normalName() + ">");
		}
		return FormEntries.of(form, event.submitter());
	}

	static String what(ShownPage page, RenderedElement origin, Node.Listener listener) {
		HandlerEntry entry = page.program().handlers().get(origin.prefix() + listener.handlerId());
		return (entry != null) ? entry.handler().toString() : listener.handlerId();
	}

	/**
	 * @param count how many handlers were called @param prevented by the page
	 */
	record Heard(int count, boolean prevented) {

	}

}
