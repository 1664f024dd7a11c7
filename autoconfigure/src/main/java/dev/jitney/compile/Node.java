package dev.jitney.compile;

import java.util.List;

import dev.jitney.html.Row;
import dev.jitney.html.RowValue;
import dev.jitney.html.Trigger;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/** A node of a {@link Template}. */
public sealed interface Node {

	/**
	 * A run of static text and text slots that the browser sees as one text node. Each
	 * part is a String or a Slot.
	 */
	record TextNode(List<Object> parts) implements Node {

	}

	/**
	 * An element. Void elements have no children.
	 *
	 * @param listeners what the browser sends from here; nothing of it is in the HTML
	 * @param control how the value of a form control is shown, or null
	 * @param markup unescaped markup instead of children (a String or a Slot), or null
	 */
	record ElementNode(String tag, List<AttributeNode> attributes, List<Listener> listeners, @Nullable Control control,
			@Nullable Object markup, List<Node> children) implements Node {

	}

	/**
	 * A DOM event that is sent to the server.
	 *
	 * @param payload which part of the DOM event travels, or null for nothing
	 */
	record Listener(String event, String handlerId, @Nullable PayloadKind payload, Trigger.Modifiers modifiers) {

	}

	/**
	 * The value of a form control, which the browser runtime sets as a property.
	 *
	 * @param property value or checked
	 * @param setter where what the user types goes, or null if it goes nowhere
	 * @param live whether each key is sent
	 */
	record Control(String property, Slot slot, @Nullable Listener setter, boolean live) {

	}

	/** Keyed rows. @param frame the frame that the body opens */
	record EachNode(Slot list, RowValue<?> key, Row<?> row, int frame, List<Node> body) implements Node {

	}

	/** A condition. */
	record WhenNode(Slot condition, List<Node> then, List<Node> otherwise) implements Node {

	}

	/** Cases; {@code bodies.get(i)} belongs to {@code constants.get(i)}. */
	record MatchNode(Slot subject, List<Object> constants, List<List<Node>> bodies,
			List<Node> otherwise) implements Node {

	}

	/** Binds a state type to an instance while its body is walked. */
	record WithNode(String stateType, Value<?> key, List<Node> body) implements Node {

	}

	/**
	 * A template of its own, whose view is nested in frame {@code frame} of this one
	 * under {@code key}.
	 *
	 * @param prefix stands before the ids of its handlers
	 * @param module its module
	 * @param row the row of this template that the memo takes, or null
	 * @param parameter the symbol by which the memo's template refers to it, or null
	 * @param outlet for a layout: the page's own nodes, which belong to this template's
	 * frames
	 */
	record MemoNode(String key, int frame, String prefix, LinkedModule module, Template template, @Nullable Row<?> row,
			@Nullable Row<?> parameter, List<Node> outlet) implements Node {

	}

	/** Inside a layout's template: where the caller's {@link MemoNode#outlet()} goes. */
	record OutletNode() implements Node {

	}

	/** The document's title or a meta element. Content is a String or a Slot. */
	record HeadNode(String name, Object content) implements Node {

	}

}
