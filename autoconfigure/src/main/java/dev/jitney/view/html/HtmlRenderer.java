package dev.jitney.view.html;

import java.util.Map;

import dev.jitney.compile.Template;
import dev.jitney.view.View;

/**
 * Writes the HTML of a page's first paint: the nodes that the page's module makes of the
 * same view in the browser, so that hydration finds each in its place. Immutable; safe
 * for use by several threads.
 */
public final class HtmlRenderer {

	private final String basePath;

	/**
	 * Creates a renderer.
	 * @param basePath the application's base path: empty, or with a leading and without a
	 * trailing slash
	 */
	public HtmlRenderer(String basePath) {
		this.basePath = basePath;
	}

	/**
	 * Appends what the page shows.
	 * @throws IllegalArgumentException if the view was not made from the template
	 */
	public void body(Template template, View view, StringBuilder html) {
		new NodeWriter(html, this.basePath).write(template, view);
	}

	/** Appends the title and the meta elements. */
	public void head(Template template, View view, StringBuilder html) {
		PageHead head = PageHead.of(template, view);
		if (head.title() != null) {
			html.append("<title>");
			HtmlText.appendText(html, head.title());
			html.append("</title>");
		}
		for (Map.Entry<String, String> meta : head.meta().entrySet()) {
			html.append("<meta name=\"");
			HtmlText.appendAttribute(html, meta.getKey());
			html.append("\" content=\"");
			HtmlText.appendAttribute(html, meta.getValue());
			html.append("\">");
		}
	}

}
