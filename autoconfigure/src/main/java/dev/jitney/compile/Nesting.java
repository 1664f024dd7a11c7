package dev.jitney.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.jitney.html.ContentModel;

/**
 * Finds what may not stand where it stands because of what encloses a memo, or because of
 * the layout around a page: both are compiled on their own. Stateless.
 */
final class Nesting {

	private Nesting() {
	}

	/**
	 * Returns the first problem.
	 * @param nodes what a memo or layout consists of
	 * @param tags the elements around it, outermost first
	 * @param content what a layout places, else empty
	 */
	static Optional<String> problem(List<Node> nodes, List<String> tags, List<Node> content) {
		return nodes.stream().flatMap((node) -> problem(node, tags, content).stream()).findFirst();
	}

	private static Optional<String> problem(Node node, List<String> tags, List<Node> content) {
		if (node instanceof Node.TextNode text) {
			return text(text.parts(), tags);
		}
		if (node instanceof Node.ElementNode element) {
			List<String> inside = new ArrayList<>(tags);
			inside.add(element.tag());
			return child(tags, element.tag()).or(() -> problem(element.children(), inside, content));
		}
		if (node instanceof Node.EachNode each) {
			return problem(each.body(), tags, content);
		}
		if (node instanceof Node.WhenNode when) {
			return problem(when.then(), tags, content).or(() -> problem(when.otherwise(), tags, content));
		}
		if (node instanceof Node.MatchNode match) {
			return match.bodies()
				.stream()
				.flatMap((body) -> problem(body, tags, content).stream())
				.findFirst()
				.or(() -> problem(match.otherwise(), tags, content));
		}
		if (node instanceof Node.WithNode with) {
			return problem(with.body(), tags, content);
		}
		if (node instanceof Node.MemoNode memo) {
			return problem(memo.template().nodes(), tags, memo.outlet());
		}
		return (node instanceof Node.OutletNode) ? problem(content, tags, List.of()) : Optional.empty();
	}

	/** Returns why text cannot stand there; white space can stand anywhere. */
	static Optional<String> text(List<Object> parts, List<String> tags) {
		boolean blank = parts.stream().allMatch((part) -> part instanceof String text && text.isBlank());
		return blank ? Optional.empty() : child(tags, ContentModel.TEXT);
	}

	private static Optional<String> child(List<String> tags, String child) {
		return tags.isEmpty() ? Optional.empty() : ContentModel.problem(tags.get(tags.size() - 1), tags, child);
	}

}
