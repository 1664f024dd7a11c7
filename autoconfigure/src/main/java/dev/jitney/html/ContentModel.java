package dev.jitney.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which element may stand inside which. It refuses what a browser would repair while it
 * parses the document, because the repaired tree is not the one that the page's module
 * describes, and lists and menus whose items stand outside. Stateless.
 *
 * @since 0.1
 */
public final class ContentModel {

	/** Stands for text other than white space, as a child. */
	public static final String TEXT = "#text";

	private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
			"meta", "source", "track", "wbr");

	/** Elements whose content is text to the browser, whatever stands in it. */
	private static final Set<String> TEXT_ONLY = Set.of("option", "textarea");

	private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
			Map.entry("tr", Set.of("tbody", "thead", "tfoot")), Map.entry("td", Set.of("tr")),
			Map.entry("th", Set.of("tr")), Map.entry("thead", Set.of("table")), Map.entry("tbody", Set.of("table")),
			Map.entry("tfoot", Set.of("table")), Map.entry("caption", Set.of("table")),
			Map.entry("colgroup", Set.of("table")), Map.entry("col", Set.of("colgroup")),
			Map.entry("li", Set.of("ul", "ol", "menu")), Map.entry("dt", Set.of("dl", "div")),
			Map.entry("dd", Set.of("dl", "div")), Map.entry("option", Set.of("select", "optgroup", "datalist")),
			Map.entry("optgroup", Set.of("select")), Map.entry("rt", Set.of("ruby")), Map.entry("rp", Set.of("ruby")));

	private static final Map<String, Set<String>> CHILDREN = Map.of("table",
			Set.of("caption", "colgroup", "thead", "tbody", "tfoot"), "thead", Set.of("tr"), "tbody", Set.of("tr"),
			"tfoot", Set.of("tr"), "tr", Set.of("td", "th"), "colgroup", Set.of("col"), "select",
			Set.of("option", "optgroup", "hr"), "optgroup", Set.of("option"));

	private static final Set<String> CLOSE_PARAGRAPH = Set.of("address", "article", "aside", "blockquote", "center",
			"dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
			"h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre",
			"search", "section", "summary", "table", "ul");

	private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

	/** Elements that a search for an open element does not look beyond. */
	private static final Set<String> SCOPES = Set.of("caption", "desc", "foreignObject", "object", "table", "td", "th");

	/** Elements of HTML that end a drawing or formula they are put into. */
	private static final Set<String> END_DRAWING = Set.of("b", "big", "blockquote", "br", "center", "code", "dd", "div",
			"dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "menu", "nobr", "ol",
			"p", "pre", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u", "ul",
			"var");

	private ContentModel() {
	}

	/** Returns whether the element has no content and no end tag. */
	public static boolean isVoid(String tag) {
		return VOID.contains(tag);
	}

	/**
	 * Returns what is wrong with a child at its place, and what to write instead.
	 * @param parentTag the element around it
	 * @param ancestors all elements around it, outermost first; the parent may be left
	 * out
	 * @param childTag the child, or {@link #TEXT}
	 * @return the problem, or nothing if the child may stand there
	 */
	public static Optional<String> problem(String parentTag, List<String> ancestors, String childTag) {
		List<String> path = inwardOut(parentTag, ancestors);
		if (isVoid(parentTag) || parentTag.equals("iframe")) {
			return Optional.of("<" + parentTag + "> holds nothing; put " + show(childTag) + " beside it");
		}
		if (isDrawing(path)) {
			return inDrawing(path, childTag);
		}
		if (childTag.equals(TEXT)) {
			return text(parentTag);
		}
		return family(parentTag, path, childTag).or(() -> nesting(path, childTag));
	}

	private static List<String> inwardOut(String parentTag, List<String> ancestors) {
		List<String> path = new ArrayList<>(ancestors);
		if (path.isEmpty() || !path.get(path.size() - 1).equals(parentTag)) {
			path.add(parentTag);
		}
		Collections.reverse(path);
		return path;
	}

	private static boolean isDrawing(List<String> path) {
		for (String tag : path) {
			if (tag.equals("svg") || tag.equals("math")) {
				return true;
			}
			if (tag.equals("foreignObject") || tag.equals("desc")) {
				return false;
			}
		}
		return false;
	}

	private static Optional<String> inDrawing(List<String> path, String childTag) {
		if (!END_DRAWING.contains(childTag)) {
			return Optional.empty();
		}
		boolean svg = path.contains("svg");
		return Optional.of(show(childTag) + " cannot stand inside <" + (svg ? "svg" : "math")
				+ ">: the browser would end the drawing first; "
				+ (svg ? "put it into a foreignObject" : "use mtext for words"));
	}

	private static Optional<String> text(String parentTag) {
		boolean table = CHILDREN.containsKey(parentTag) && !parentTag.equals("select") && !parentTag.equals("optgroup");
		return table
				? Optional.of("Text cannot stand directly inside <" + parentTag
						+ ">: the browser would move it before the table; put it into a td or a caption")
				: Optional.empty();
	}

	/**
	 * Checks children that need a certain parent, and parents that take certain children
	 * only.
	 */
	private static Optional<String> family(String parentTag, List<String> path, String childTag) {
		if (TEXT_ONLY.contains(parentTag)) {
			return Optional.of("<" + parentTag + "> holds text only, not " + show(childTag)
					+ "; write the text directly inside it");
		}
		if (childTag.equals("title")) {
			return Optional.of("<title> belongs to the document; write documentTitle(…)");
		}
		if (!childTag.equals(childTag.toLowerCase(Locale.ROOT))) {
			return Optional.of(show(childTag) + " cannot stand inside <" + parentTag + ">; put it into svg");
		}
		Set<String> parents = PARENTS.get(childTag);
		if (parents != null && !isCustom(parentTag) && !(parents.contains(parentTag) && isListed(path, childTag))) {
			return Optional.of(show(childTag) + " cannot stand inside <" + parentTag + ">; put it into "
					+ choice(parents) + (childTag.equals("tr") && parentTag.equals("table")
							? ", which the browser would insert by itself" : ""));
		}
		Set<String> children = CHILDREN.get(parentTag);
		if (children != null && !children.contains(childTag)) {
			return Optional.of("<" + parentTag + "> cannot hold " + show(childTag)
					+ ": the browser would move or drop it; put it into " + choice(children));
		}
		return Optional.empty();
	}

	/** Terms and descriptions may stand in a div, but that in a dl. */
	private static boolean isListed(List<String> path, String childTag) {
		boolean grouped = (childTag.equals("dt") || childTag.equals("dd")) && path.get(0).equals("div");
		return !grouped || (path.size() > 1 && path.get(1).equals("dl"));
	}

	private static boolean isCustom(String tag) {
		return tag.indexOf('-') > 0;
	}

	/** Checks elements that would close one that stands open. */
	private static Optional<String> nesting(List<String> path, String childTag) {
		if (CLOSE_PARAGRAPH.contains(childTag) && isOpen("p", path, "button")) {
			return Optional.of(show(childTag) + " cannot stand inside <p>: the browser would close the paragraph first;"
					+ " write div instead of p, or span inside it");
		}
		if (HEADINGS.contains(childTag) && HEADINGS.contains(path.get(0))) {
			return Optional.of(show(childTag) + " cannot stand directly inside <" + path.get(0)
					+ ">: the browser would close the heading first; put them side by side, in an hgroup");
		}
		if (childTag.equals("a") && isOpen("a", path, "")) {
			return Optional
				.of("<a> cannot stand inside <a>: the browser would close the outer link first; put them side"
						+ " by side, or use a button with a trigger");
		}
		if (childTag.equals("button") && isOpen("button", path, "")) {
			return Optional.of("<button> cannot stand inside <button>: the browser would close the outer one first; put"
					+ " them side by side");
		}
		if (childTag.equals("form") && path.contains("form")) {
			return Optional
				.of("<form> cannot stand inside <form>: the browser would ignore the inner one; put them side"
						+ " by side, and tie a control to its form with form(\"id\")");
		}
		return Optional.empty();
	}

	private static boolean isOpen(String tag, List<String> path, String boundary) {
		for (String open : path) {
			if (open.equals(tag)) {
				return true;
			}
			if (SCOPES.contains(open) || open.equals(boundary)) {
				return false;
			}
		}
		return false;
	}

	private static String show(String tag) {
		return tag.equals(TEXT) ? "text" : "<" + tag + ">";
	}

	private static String choice(Set<String> tags) {
		List<String> sorted = tags.stream().sorted().toList();
		int last = sorted.size() - 1;
		return (last == 0) ? sorted.get(0) : String.join(", ", sorted.subList(0, last)) + " or " + sorted.get(last);
	}

}
