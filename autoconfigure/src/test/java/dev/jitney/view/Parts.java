package dev.jitney.view;

import java.util.List;
import java.util.Set;

import dev.jitney.compile.AttributeNode;
import dev.jitney.compile.CompiledModule;
import dev.jitney.compile.LinkedModule;
import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.compile.Template;
import dev.jitney.html.Getter;
import dev.jitney.html.MethodReference;
import dev.jitney.html.Row;
import dev.jitney.html.RowGetter;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.SourceLocation;
import dev.jitney.html.StateValue;
import dev.jitney.html.Value;

/** Makes parts of templates by hand, as the compiler makes them. */
public final class Parts {

	static final SourceLocation PLACE = new SourceLocation("com.acme.TodoPages", "todos", "TodoPages.java", 31);

	private static final LinkedModule MODULE = new LinkedModule("memo", new CompiledModule("memo.js", "0", ""),
			List.of());

	private Parts() {
	}

	public static MethodReference method(Class<?> owner, String name) {
		return new MethodReference(owner.getName(), owner.getName(), name, "()", List.of(owner.getName()), false,
				List.of(), PLACE);
	}

	public static <S, T> StateValue<T> of(Class<S> state, String name, Getter<S, T> getter) {
		return new StateValue<>(method(state, name), getter);
	}

	public static <R, T> RowValue<T> of(Row<?> row, Class<R> type, String name, Getter<R, T> getter) {
		return new RowValue<>(row, method(type, name), getter);
	}

	public static <S, R, T> RowStateValue<T> of(Row<?> row, Class<S> state, String name, RowGetter<S, R, T> getter) {
		return new RowStateValue<>(row, method(state, name), getter);
	}

	public static Slot slot(Slot.Kind kind, String key, int frame, Value<?> value) {
		return new Slot(key, frame, kind, value, Set.copyOf(Dependencies.of(value).stateTypes()));
	}

	public static Slot text(String key, Value<?> value) {
		return slot(Slot.Kind.TEXT, key, 0, value);
	}

	public static Slot flag(String key, Value<?> value) {
		return slot(Slot.Kind.FLAG, key, 0, value);
	}

	public static Slot list(String key, Value<?> value) {
		return slot(Slot.Kind.LIST, key, 0, value);
	}

	public static Node.TextNode textNode(Object... parts) {
		return new Node.TextNode(List.of(parts));
	}

	public static Node.ElementNode element(String tag, Node... children) {
		return new Node.ElementNode(tag, List.of(), List.of(), null, null, List.of(children));
	}

	public static Node.ElementNode element(String tag, List<AttributeNode> attributes, Node... children) {
		return new Node.ElementNode(tag, attributes, List.of(), null, null, List.of(children));
	}

	public static Node.ElementNode control(String tag, List<AttributeNode> attributes, String property, Slot slot,
			Node... children) {
		return new Node.ElementNode(tag, attributes, List.of(), new Node.Control(property, slot, null, false), null,
				List.of(children));
	}

	public static Node.ElementNode markup(String tag, Object markup) {
		return new Node.ElementNode(tag, List.of(), List.of(), null, markup, List.of());
	}

	public static AttributeNode attribute(String name, String value) {
		return new AttributeNode.Static(name, value, false);
	}

	public static Node when(Slot condition, Node then, Node otherwise) {
		return new Node.WhenNode(condition, List.of(then), List.of(otherwise));
	}

	public static Node when(Slot condition, Node then) {
		return new Node.WhenNode(condition, List.of(then), List.of());
	}

	public static Node.MemoNode memo(String key, int frame, Template template) {
		return new Node.MemoNode(key, frame, "p", MODULE, template, null, null, List.of());
	}

	public static Node.MemoNode memo(String key, int frame, Template template, Row<?> row, Row<?> parameter) {
		return new Node.MemoNode(key, frame, "p", MODULE, template, row, parameter, List.of());
	}

	public static Node.MemoNode layout(String key, Template template, Node... content) {
		return new Node.MemoNode(key, 0, "p", MODULE, template, null, null, List.of(content));
	}

	public static Template template(Node... nodes) {
		return new Template(List.of(nodes));
	}

}
