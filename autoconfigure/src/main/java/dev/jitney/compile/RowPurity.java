package dev.jitney.compile;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds out whether what a row shows depends on the row alone, so that the browser may
 * keep it while the row is the same.
 */
final class RowPurity {

	private RowPurity() {
	}

	static boolean isPure(List<Node> body, int frame) {
		return body.stream().allMatch((node) -> isPure(node, frame));
	}

	private static boolean isPure(Node node, int frame) {
		if (node instanceof Node.TextNode text) {
			return areInner(text.parts().stream(), frame);
		}
		if (node instanceof Node.ElementNode element) {
			return areInner(slots(element), frame) && isPure(element.children(), frame);
		}
		if (node instanceof Node.EachNode each) {
			return isInner(each.list(), frame) && isPure(each.body(), frame);
		}
		if (node instanceof Node.WhenNode when) {
			return isInner(when.condition(), frame) && isPure(when.then(), frame) && isPure(when.otherwise(), frame);
		}
		if (node instanceof Node.MatchNode match) {
			return isInner(match.subject(), frame) && isPure(match.otherwise(), frame)
					&& match.bodies().stream().allMatch((body) -> isPure(body, frame));
		}
		if (node instanceof Node.WithNode with) {
			return isPure(with.body(), frame);
		}
		return node instanceof Node.MemoNode memo && memo.frame() >= frame;
	}

	private static Stream<Object> slots(Node.ElementNode element) {
		Stream<Object> attributes = element.attributes().stream().flatMap(RowPurity::slots);
		Stream<Object> control = Stream.ofNullable(element.control()).map(Node.Control::slot);
		return Stream.of(attributes, control, Stream.ofNullable(element.markup())).flatMap((all) -> all);
	}

	private static Stream<Object> slots(AttributeNode attribute) {
		if (attribute instanceof AttributeNode.Computed computed) {
			return Stream.of(computed.slot());
		}
		if (attribute instanceof AttributeNode.Classes classes) {
			return Stream.concat(classes.conditional().stream().map(AttributeNode.Classes.Conditional::condition),
					classes.computed().stream());
		}
		if (attribute instanceof AttributeNode.Styles styles) {
			return styles.declarations().stream().map(AttributeNode.Styles.Declaration::value);
		}
		return Stream.empty();
	}

	private static boolean areInner(Stream<?> parts, int frame) {
		return parts.allMatch((part) -> !(part instanceof Slot slot) || isInner(slot, frame));
	}

	private static boolean isInner(Slot slot, int frame) {
		return slot.frame() >= frame;
	}

}
