package dev.jitney.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins text that stands side by side: the browser makes one node of it, so the program
 * does too.
 */
final class TextRun {

	private TextRun() {
	}

	/**
	 * Appends a String or a Slot to the text node at the end of the list, or to a new
	 * one.
	 */
	static void add(List<Node> nodes, Object part) {
		if ("".equals(part)) {
			return;
		}
		List<Object> parts = new ArrayList<>();
		if (!nodes.isEmpty() && nodes.get(nodes.size() - 1) instanceof Node.TextNode text) {
			parts.addAll(text.parts());
			nodes.remove(nodes.size() - 1);
		}
		int last = parts.size() - 1;
		if (part instanceof String string && last >= 0 && parts.get(last) instanceof String before) {
			parts.set(last, before + string);
		}
		else {
			parts.add(part);
		}
		nodes.add(new Node.TextNode(List.copyOf(parts)));
	}

}
