package dev.jitney.view.html;

import java.util.List;
import java.util.Set;

import dev.jitney.compile.Node;
import dev.jitney.compile.Template;
import dev.jitney.view.Rows;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;

/** Writes the nodes of one page as HTML. Used by one thread, once. */
final class NodeWriter {

	private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
			"meta", "param", "source", "track", "wbr");

	/** The parser drops a line feed that comes right after the start tag of these. */
	private static final Set<String> DROP_LINE_FEED = Set.of("pre", "textarea", "listing");

	/**
	 * Elements in which no comment can stand, so that text nodes cannot be kept apart.
	 */
	private static final Set<String> TEXT_ONLY = Set.of("textarea", "title");

	private final StringBuilder html;

	private final AttributeWriter attributes;

	private ViewScope scope = new ViewScope(View.EMPTY, List.of(), null);

	private @Nullable Choice choice;

	private String tag = "";

	private boolean afterText;

	private int dropsLineFeedAt = -1;

	NodeWriter(StringBuilder html, String basePath) {
		this.html = html;
		this.attributes = new AttributeWriter(html, basePath);
	}

	void write(Template template, View view) {
		this.scope = new ViewScope(view, List.of(), null);
		write(template.nodes());
	}

	private void write(List<Node> nodes) {
		for (int i = 0; i < nodes.size(); i++) {
			write(nodes.get(i));
		}
	}

	private void write(Node node) {
		if (node instanceof Node.TextNode text) {
			writeText(text.parts());
		}
		else if (node instanceof Node.ElementNode element) {
			writeElement(element);
		}
		else if (node instanceof Node.EachNode each) {
			writeRows(each);
		}
		else if (node instanceof Node.WhenNode when) {
			write(branch(when, this.scope));
		}
		else if (node instanceof Node.MatchNode match) {
			write(branch(match, this.scope));
		}
		else if (node instanceof Node.WithNode with) {
			write(with.body());
		}
		else if (node instanceof Node.MemoNode memo) {
			writeIn(new ViewScope(this.scope.nested(memo), memo.outlet(), this.scope), memo.template().nodes());
		}
		else if (node instanceof Node.OutletNode && this.scope.caller() != null) {
			writeIn(this.scope.caller(), this.scope.outlet());
		}
	}

	static List<Node> branch(Node.WhenNode when, ViewScope scope) {
		return Boolean.TRUE.equals(scope.get(when.condition())) ? when.then() : when.otherwise();
	}

	static List<Node> branch(Node.MatchNode match, ViewScope scope) {
		return (scope.get(match.subject()) instanceof Integer index && index >= 0) ? match.bodies().get(index)
				: match.otherwise();
	}

	private void writeRows(Node.EachNode each) {
		for (Rows.Row row : this.scope.rows(each.list()).rows()) {
			this.scope.open(each.frame(), row.view());
			write(each.body());
		}
	}

	private void writeIn(ViewScope inner, List<Node> nodes) {
		ViewScope outer = this.scope;
		this.scope = inner;
		write(nodes);
		this.scope = outer;
	}

	private void writeElement(Node.ElementNode element) {
		this.html.append('<').append(element.tag());
		this.attributes.write(element, this.scope);
		if (this.choice != null && element.tag().equals("option") && this.choice.takes(element, this.scope)) {
			this.attributes.writeTrue("selected");
		}
		this.html.append('>');
		this.afterText = false;
		if (!VOID.contains(element.tag())) {
			String outer = this.tag;
			this.tag = element.tag();
			writeContent(element);
			this.html.append("</").append(element.tag()).append('>');
			this.tag = outer;
			this.afterText = false;
		}
	}

	private void writeContent(Node.ElementNode element) {
		if (DROP_LINE_FEED.contains(element.tag())) {
			this.dropsLineFeedAt = this.html.length();
		}
		if (element.markup() != null) {
			String markup = this.scope.text(element.markup());
			keepLineFeed(markup);
			this.html.append(markup);
		}
		else if (element.control() != null && element.tag().equals("textarea")) {
			writeText(List.of(element.control().slot()));
		}
		else if (element.control() != null && element.tag().equals("select")) {
			Choice outer = this.choice;
			this.choice = new Choice(this.scope.text(element.control().slot()));
			write(element.children());
			this.choice = outer;
		}
		else {
			write(element.children());
		}
	}

	/**
	 * Writes a run of text. Two runs that touch are kept apart: they are two nodes in the
	 * browser.
	 */
	private void writeText(List<Object> parts) {
		String text = joined(parts);
		if (text.isEmpty()) {
			return;
		}
		if (this.afterText && !TEXT_ONLY.contains(this.tag)) {
			this.html.append("<!---->");
		}
		keepLineFeed(text);
		HtmlText.appendText(this.html, text);
		this.afterText = true;
	}

	private String joined(List<Object> parts) {
		if (parts.size() == 1) {
			return this.scope.text(parts.get(0));
		}
		StringBuilder text = new StringBuilder();
		parts.forEach((part) -> text.append(this.scope.text(part)));
		return text.toString();
	}

	private void keepLineFeed(String content) {
		if (this.html.length() == this.dropsLineFeedAt && content.startsWith("\n")) {
			this.html.append('\n');
		}
	}

}
