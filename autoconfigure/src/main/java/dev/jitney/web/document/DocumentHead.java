package dev.jitney.web.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.jitney.web.request.BasePath;

/**
 * What every document of an application has in its head, for a
 * {@link JitneyDocumentCustomizer} to add to. A URL with one leading slash is a path of
 * the application; a URL of another site has to be allowed by a
 * {@link JitneyCspCustomizer}. Used by one thread.
 *
 * <pre>
 * head.stylesheet("/site.css").icon("/favicon.svg").meta("theme-color", "#204060");
 * </pre>
 *
 * @since 0.1
 */
public final class DocumentHead {

	private final List<Tag> tags = new ArrayList<>();

	private final Set<Tag> standalone = new HashSet<>();

	/** Adds a stylesheet, after Jitney's own and those that are there already. */
	public DocumentHead stylesheet(String url) {
		return link("stylesheet", url);
	}

	/** Adds an icon. */
	public DocumentHead icon(String url) {
		return link("icon", url);
	}

	/** Adds a link of any other kind, such as {@code manifest}. */
	public DocumentHead link(String relation, String url) {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("rel", relation);
		attributes.put("href", url);
		this.tags.add(new Tag("link", attributes, ""));
		return this;
	}

	/** Adds a meta element. */
	public DocumentHead meta(String name, String content) {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("name", name);
		attributes.put("content", content);
		this.tags.add(new Tag("meta", attributes, ""));
		return this;
	}

	/** Adds an ES module, which runs once the document has been read. */
	public DocumentHead module(String url) {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("type", "module");
		attributes.put("src", url);
		this.tags.add(new Tag("script", attributes, "</script>"));
		return this;
	}

	/**
	 * Adds an ES module that needs no page, so that it also runs in documents that stand
	 * in for one while it is compiled.
	 */
	public DocumentHead standaloneModule(String url) {
		module(url);
		this.standalone.add(this.tags.get(this.tags.size() - 1));
		return this;
	}

	void write(StringBuilder html, BasePath base) {
		write(html, base, (tag) -> true);
	}

	/** Leaves out the modules that may need a page to be there. */
	void writeWithoutModules(StringBuilder html, BasePath base) {
		write(html, base, (tag) -> !tag.name().equals("script") || this.standalone.contains(tag));
	}

	/** Leaves out whatever would run. */
	void writeWithoutScripts(StringBuilder html, BasePath base) {
		write(html, base, (tag) -> !tag.name().equals("script"));
	}

	private void write(StringBuilder html, BasePath base, Predicate<Tag> wanted) {
		for (Tag tag : this.tags.stream().filter(wanted).toList()) {
			html.append('<').append(tag.name());
			tag.attributes()
				.forEach((name, value) -> html.append(' ')
					.append(name)
					.append("=\"")
					.append(HtmlText.attribute(isUrl(name) ? base.url(value) : value))
					.append('"'));
			html.append('>').append(tag.end()).append('\n');
		}
	}

	private static boolean isUrl(String attribute) {
		return attribute.equals("href") || attribute.equals("src");
	}

	private record Tag(String name, Map<String, String> attributes, String end) {

	}

}
