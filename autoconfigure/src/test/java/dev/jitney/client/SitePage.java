package dev.jitney.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A page as a server would answer it. JSON and HTML are written with single quotes.
 *
 * @param name of the module, without hash and suffix; its hash is made from it
 * @param html what is painted inside the root element
 * @param module body of the module's default export
 * @param view the view that was painted
 */
record SitePage(String name, String html, String module, String view, int number) {

	static SitePage of(String name, String html, String module, String view) {
		return new SitePage(name, html, module, view, 0);
	}

	static String json(String text) {
		return text.replace('\'', '"');
	}

	SitePage at(int number) {
		return new SitePage(this.name, this.html, this.module, this.view, number);
	}

	String moduleFile() {
		return this.name + ".js";
	}

	/** Adds the page and its module to a site. */
	SitePage in(Site site, String path) {
		site.page(path, this).file("/_jitney/module/" + moduleFile(), "text/javascript", moduleText());
		return this;
	}

	private String moduleText() {
		return this.module.contains("export default") ? this.module : """
				import { h, Fragment } from "preact";
				export default (v, c) => %s;
				export const head = (v) => ({ title: v["title"] ?? "%s" });
				""".formatted(this.module, this.name);
	}

	String answer(String base, String tab) {
		return json(
				"{'base':'%s','tab':'%s','ticket':'ticket-%s','route':'/','module':'%s','hash':'hash-%s','n':%d,'s':0,"
					.formatted(base, tab, this.name, moduleFile(), this.name, this.number))
				+ "\"view\":" + json(this.view) + json(",'head':{'title':'%s'}}".formatted(this.name));
	}

	/** Returns the policy under which its document runs: as strict as it can be. */
	String policy(String base) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(importMap(base).getBytes(StandardCharsets.UTF_8));
			return "default-src 'none'; connect-src 'self'; style-src 'self'; img-src data:; script-src 'self' 'sha256-%s'"
				.formatted(Base64.getEncoder().encodeToString(digest));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String importMap(String base) {
		return json("{'imports':{'preact':'%s/preact.mjs','jitney':'%s/_jitney/client/x/jitney.js'}}".formatted(base,
				base));
	}

	String document(String base, String tab) {
		return """
				<!doctype html>
				<html lang="en"><head><meta charset="utf-8"><title>%s</title><link rel="icon" href="data:,">
				<script type="importmap">%s</script>
				<script type="module" src="%s/_jitney/client/x/boot.js"></script>
				<link rel="stylesheet" href="%s/_jitney/client/x/jitney.css">
				</head><body><div id="jitney-root">%s</div>
				<script type="application/json" id="jitney">%s</script>
				</body></html>
				""".formatted(this.name, importMap(base), base, base, this.html, answer(base, tab));
	}

}
