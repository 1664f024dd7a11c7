package dev.jitney.client;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static dev.jitney.client.SitePage.json;

/** A browser tab with the runtime, and both halves of a scripted server. */
final class Client implements AutoCloseable {

	private final Page page;

	private final Site site;

	private final Wire wire;

	private Client(Page page, String base) {
		this.page = page;
		this.site = Site.below(base);
		this.wire = Wire.on(page);
	}

	static Client in(Page page) {
		return new Client(page, "");
	}

	static Client in(Page page, String base) {
		return new Client(page, base);
	}

	/** Serves a page at {@code /}. */
	Client given(String html, String module, String view) {
		SitePage.of("start", html, module, view).in(this.site, "/");
		return this;
	}

	/** Serves a page at a path. */
	Client given(String path, SitePage served) {
		served.in(this.site, path);
		return this;
	}

	/** Opens {@code /} and waits until it is live. */
	Client open() {
		return open("/");
	}

	Client open(String path) {
		int before = this.wire.connections();
		this.page.navigate(this.site.url(path));
		this.wire.awaitConnection(before + 1);
		return this;
	}

	Page page() {
		return this.page;
	}

	Site site() {
		return this.site;
	}

	Wire wire() {
		return this.wire;
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	void send(String frame) {
		this.wire.send(frame);
	}

	String next() {
		return this.wire.next();
	}

	/** Runs a script in the page. Its text uses single quotes for JSON only. */
	Object run(String script) {
		return this.page.evaluate(script);
	}

	/** Returns an address of the runtime's module, to be imported by a script. */
	String module(String file) {
		return this.site.url("/_jitney/client/x/" + file);
	}

	static String frame(String text) {
		return json(text);
	}

	@Override
	public void close() {
		this.site.close();
	}

}
