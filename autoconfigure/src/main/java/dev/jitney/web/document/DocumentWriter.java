package dev.jitney.web.document;

import java.util.List;
import java.util.Locale;

import dev.jitney.web.request.BasePath;
import dev.jitney.web.resource.ClientResources;
import dev.jitney.web.resource.ModuleResources;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.ConcurrentLruCache;

/**
 * Writes the HTML document around a painted page, and the headers it is sent with. Safe
 * for use by several threads; does no I/O.
 */
public final class DocumentWriter {

	/** A proxy decides on the base path, so there might be any number. */
	private static final int BASE_PATHS = 16;

	private static final String BOOT = "boot.js";

	private static final String STUB = "stub.js";

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	private final ClientResources client;

	private final ImportMap imports;

	private final DocumentHead head = new DocumentHead();

	private final List<JitneyCspCustomizer> policies;

	private final ConcurrentLruCache<BasePath, Frame> frames = new ConcurrentLruCache<>(BASE_PATHS, this::frame);

	/**
	 * Creates a writer.
	 * @param client gives the runtime's URLs
	 * @param imports the import map
	 * @param documents add to the head, in this order
	 * @param policies adapt the security policy, in this order
	 */
	public DocumentWriter(ClientResources client, ImportMap imports, List<JitneyDocumentCustomizer> documents,
			List<JitneyCspCustomizer> policies) {
		this.client = client;
		this.imports = imports;
		this.policies = List.copyOf(policies);
		documents.forEach((customizer) -> customizer.customize(this.head));
	}

	/** Sets the headers of a document; others are left as they are. */
	public void writeHeaders(HttpHeaders headers, BasePath base) {
		headers.setContentType(HTML);
		headers.setCacheControl("no-store");
		headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		headers.set("Content-Security-Policy", this.frames.get(base).policy());
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
	}

	/** Returns a whole document. */
	public String write(BasePath base, PageDocument page) {
		StringBuilder html = new StringBuilder(page.body().length() + page.boot().length() + 2048);
		begin(html, page.locale(), page.title());
		page.metas()
			.forEach((name, content) -> html.append("<meta name=\"")
				.append(HtmlText.attribute(name))
				.append("\" content=\"")
				.append(HtmlText.attribute(content))
				.append("\">\n"));
		html.append(this.frames.get(base).head());
		page.modules().forEach((module) -> preload(html, base.url(ModuleResources.path(module))));
		html.append("</head>\n<body>\n<div id=\"jitney-root\">").append(page.body()).append("</div>\n");
		return end(html, "jitney", page.boot());
	}

	/** Returns a whole document that stands in for one. */
	public String write(BasePath base, StubDocument stub) {
		StringBuilder html = new StringBuilder(4096);
		begin(html, stub.locale(), stub.title());
		html.append(this.frames.get(base).stub());
		html.append("</head>\n<body>\n<div id=\"jitney-root\">").append(stub.body()).append("</div>\n");
		return end(html, "jitney-stub", stub.block());
	}

	/** Returns a whole document in which nothing runs. */
	public String write(BasePath base, StillDocument still) {
		StringBuilder html = new StringBuilder(still.body().length() + 2048);
		begin(html, still.locale(), still.title());
		html.append(this.frames.get(base).still());
		return html.append("</head>\n<body>\n<div id=\"jitney-root\">")
			.append(still.body())
			.append("</div>\n</body>\n</html>\n")
			.toString();
	}

	private static void begin(StringBuilder html, Locale locale, String title) {
		html.append("<!doctype html>\n<html").append(language(locale)).append(">\n<head>\n").append("""
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				""");
		html.append("<title>").append(HtmlText.attribute(title)).append("</title>\n");
	}

	private static String end(StringBuilder html, String id, String block) {
		html.append("<script type=\"application/json\" id=\"").append(id).append("\">").append(ScriptText.of(block));
		return html.append("</script>\n</body>\n</html>\n").toString();
	}

	private static String language(Locale locale) {
		String tag = locale.toLanguageTag();
		return tag.equals("und") ? "" : " lang=\"" + HtmlText.attribute(tag) + "\"";
	}

	private Frame frame(BasePath base) {
		ContentSecurityPolicy policy = new ContentSecurityPolicy(this.imports.policySource(base));
		this.policies.forEach((customizer) -> customizer.customize(policy));
		return new Frame(policy.toString(), head(base), stub(base), still(base));
	}

	private String head(BasePath base) {
		StringBuilder html = modules(base, BOOT);
		stylesheet(html, base, "jitney.css");
		this.head.write(html, base);
		return html.toString();
	}

	private String stub(BasePath base) {
		StringBuilder html = modules(base, STUB);
		preload(html, url(base, BOOT));
		stylesheet(html, base, "jitney.css");
		stylesheet(html, base, "stub.css");
		this.head.writeWithoutModules(html, base);
		return html.toString();
	}

	private String still(BasePath base) {
		StringBuilder html = new StringBuilder();
		stylesheet(html, base, "jitney.css");
		this.head.writeWithoutScripts(html, base);
		return html.toString();
	}

	private StringBuilder modules(BasePath base, String file) {
		StringBuilder html = new StringBuilder();
		html.append("<script type=\"importmap\">").append(this.imports.text(base)).append("</script>\n");
		html.append("<script type=\"module\" src=\"").append(url(base, file)).append("\"></script>\n");
		this.client.needs(BOOT).forEach((path) -> preload(html, base.url(path)));
		return html;
	}

	private void stylesheet(StringBuilder html, BasePath base, String file) {
		html.append("<link rel=\"stylesheet\" href=\"").append(url(base, file)).append("\">\n");
	}

	private String url(BasePath base, String file) {
		return base.url(this.client.path(file));
	}

	/** So that the browser need not read one module to learn of the next. */
	private static void preload(StringBuilder html, String url) {
		html.append("<link rel=\"modulepreload\" href=\"").append(HtmlText.attribute(url)).append("\">\n");
	}

	/**
	 * What all documents below a base path have in common.
	 *
	 * @param head of a page
	 * @param stub head of what stands in for one
	 * @param still head of a picture of one
	 */
	private record Frame(String policy, String head, String stub, String still) {

	}

}
