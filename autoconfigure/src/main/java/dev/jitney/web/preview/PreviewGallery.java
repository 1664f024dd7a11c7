package dev.jitney.web.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.jitney.page.PageDefinition;
import dev.jitney.page.PreviewPath;
import dev.jitney.web.request.BasePath;
import dev.jitney.web.resource.ClientResources;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.web.util.HtmlUtils;

/** Writes the gallery: what previews there are, and a frame for one of them. */
final class PreviewGallery {

	private static final String HEAD = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%s</title>
			<link rel="icon" href="data:,">
			<link rel="stylesheet" href="%s">
			<script type="module" src="%s"></script>
			</head>
			""";

	private static final String TOOLBAR = """
			<header>
			<div class="what"><h2>%s</h2><code>%s</code></div>
			<div class="choice" role="group" aria-label="Viewport" hidden>
			<button type="button" data-width="375">Phone</button><button type="button" data-width="768">Tablet</button>\
			<button type="button" data-width="" aria-pressed="true">Full</button>
			</div>
			<div class="choice" role="group" aria-label="Theme" hidden>
			<button type="button" data-theme="" aria-pressed="true">System</button>\
			<button type="button" data-theme="light">Light</button><button type="button" data-theme="dark">Dark</button>
			</div>
			<div class="links"><button type="button" data-reset hidden>Start over</button>\
			<a data-at="live" href="%3$s/live" target="_blank">Open</a>\
			<a data-at="snapshot.html" href="%3$s/snapshot.html" target="_blank">HTML</a>\
			<a data-at="snapshot.png" href="%3$s/snapshot.png" target="_blank">PNG</a></div>
			</header>
			<div class="stage"><iframe title="%1$s" src="%3$s/live"></iframe></div>
			""";

	private static final String NOTHING = """
			<div class="nothing"><h2>No previews yet</h2>
			<p>Mark a method that returns a component, in any class of the application:</p>
			<pre>@Preview
			static Component emptyBasket() {
			    return basket().onLoad(Basket::clear);
			}</pre></div>
			""";

	private final ClientResources client;

	PreviewGallery(ClientResources client) {
		this.client = client;
	}

	/** Returns the document. @param shown the one to begin with, or null for the first */
	String write(BasePath base, List<PageDefinition> previews, @Nullable PageDefinition shown) {
		PageDefinition first = (shown != null || previews.isEmpty()) ? shown : previews.get(0);
		StringBuilder html = new StringBuilder(8192);
		String title = (first != null) ? first.title() + " – Previews" : "Previews";
		html.append(HEAD.formatted(escape(title), base.url(this.client.path("previews.css")),
				base.url(this.client.path("previews.js"))));
		html.append("<body>\n<nav aria-label=\"Previews\">\n<h1><a href=\"")
			.append(base.url(PreviewPath.GALLERY))
			.append("\">Previews</a> <span>")
			.append(previews.size())
			.append("</span></h1>\n")
			.append("<input type=\"search\" placeholder=\"Find\" aria-label=\"Find a preview\" hidden>\n");
		groups(previews).forEach((group, members) -> write(html, base, group, members, first));
		html.append("</nav>\n<main>\n");
		html.append((first != null) ? toolbar(base, first) : NOTHING);
		return html.append("</main>\n</body>\n</html>\n").toString();
	}

	private static Map<String, List<PageDefinition>> groups(List<PageDefinition> previews) {
		Map<String, List<PageDefinition>> groups = new TreeMap<>();
		previews.forEach((page) -> groups
			.computeIfAbsent(ClassUtils.getShortName(page.className()), (group) -> new ArrayList<>())
			.add(page));
		return groups;
	}

	private static void write(StringBuilder html, BasePath base, String group, List<PageDefinition> members,
			@Nullable PageDefinition first) {
		html.append("<section><h2>").append(escape(group)).append("</h2>\n<ul>\n");
		for (PageDefinition page : members) {
			html.append("<li><a href=\"")
				.append(address(base, page))
				.append(page.equals(first) ? "\" aria-current=\"page" : "")
				.append("\" data-method=\"")
				.append(escape(method(page)))
				.append("\">")
				.append(escape(page.title()))
				.append("</a></li>\n");
		}
		html.append("</ul></section>\n");
	}

	private static String toolbar(BasePath base, PageDefinition page) {
		return TOOLBAR.formatted(escape(page.title()), escape(method(page)), address(base, page));
	}

	private static String method(PageDefinition page) {
		return ClassUtils.getShortName(page.className()) + "." + page.methodName();
	}

	/** A name has no character that would have to be escaped. */
	private static String address(BasePath base, PageDefinition page) {
		return base.url(PreviewPath.GALLERY + "/" + PreviewPath.name(page).orElseThrow());
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
