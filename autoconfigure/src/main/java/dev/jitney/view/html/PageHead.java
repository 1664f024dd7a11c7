package dev.jitney.view.html;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.compile.Template;
import dev.jitney.html.Head;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The title and the meta elements of a page, as the browser runtime computes them too.
 * Immutable.
 *
 * @param title the document's title, or null if the page has none
 * @param meta names of meta elements and their content; of two with one name the later
 * counts
 */
public record PageHead(@Nullable String title, Map<String, String> meta) {

	public PageHead {
		meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
	}

	/** Reads the head of a page from its view. */
	public static PageHead of(Template template, View view) {
		Map<String, String> contents = new LinkedHashMap<>();
		collect(template.nodes(), view, contents);
		String title = contents.remove(Head.TITLE);
		return new PageHead(title, contents);
	}

	private static void collect(List<Node> nodes, View view, Map<String, String> contents) {
		for (Node node : nodes) {
			if (node instanceof Node.HeadNode head) {
				Object content = (head.content() instanceof Slot slot) ? view.get(slot.key()) : head.content();
				contents.put(head.name(), (content != null) ? content.toString() : "");
			}
			else if (node instanceof Node.ElementNode element) {
				collect(element.children(), view, contents);
			}
			else if (node instanceof Node.MemoNode memo) {
				collect(memo.outlet(), view, contents);
			}
		}
	}

}
