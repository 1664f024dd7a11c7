package dev.jitney.view.html;

import java.util.List;

import dev.jitney.compile.AttributeNode;
import dev.jitney.compile.Node;

/**
 * The value of a select, while its options are written: the first option that has it is
 * selected. Used by one thread.
 */
final class Choice {

	private final String value;

	private boolean made;

	Choice(String value) {
		this.value = value;
	}

	/** Whether this option is to be selected; true once at most. */
	boolean takes(Node.ElementNode option, ViewScope scope) {
		if (this.made || !value(option, scope).equals(this.value)) {
			return false;
		}
		this.made = true;
		return true;
	}

	private static String value(Node.ElementNode option, ViewScope scope) {
		for (AttributeNode attribute : option.attributes()) {
			if (attribute instanceof AttributeNode.Static fixed && fixed.name().equals("value")) {
				return fixed.value();
			}
			if (attribute instanceof AttributeNode.Computed computed && computed.name().equals("value")
					&& scope.get(computed.slot()) instanceof String text) {
				return text;
			}
		}
		StringBuilder text = new StringBuilder();
		appendText(option.children(), scope, text);
		// as HTMLOptionElement.text
		return text.toString().replaceAll("[\\t\\n\\f\\r ]+", " ").strip();
	}

	private static void appendText(List<Node> nodes, ViewScope scope, StringBuilder text) {
		for (Node node : nodes) {
			if (node instanceof Node.TextNode run) {
				run.parts().forEach((part) -> text.append(scope.text(part)));
			}
			else if (node instanceof Node.WhenNode when) {
				appendText(NodeWriter.branch(when, scope), scope, text);
			}
			else if (node instanceof Node.MatchNode match) {
				appendText(NodeWriter.branch(match, scope), scope, text);
			}
		}
	}

}
