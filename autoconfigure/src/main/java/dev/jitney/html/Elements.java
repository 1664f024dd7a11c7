package dev.jitney.html;

/**
 * The table of HTML elements. Authors use it through {@link Html}. An element that may
 * hold text has a form that takes a string; one that holds nothing takes no children.
 *
 * @since 0.1
 */
public abstract class Elements {

	Elements() {
	}

	/** Returns a {@code <article>}. */
	public static Element article(Component... children) {
		return Element.of("article", children);
	}

	public static Element article(String text) {
		return Element.of("article", new Text(text));
	}

	/** Returns a {@code <section>}. */
	public static Element section(Component... children) {
		return Element.of("section", children);
	}

	public static Element section(String text) {
		return Element.of("section", new Text(text));
	}

	/** Returns a {@code <nav>}. */
	public static Element nav(Component... children) {
		return Element.of("nav", children);
	}

	public static Element nav(String text) {
		return Element.of("nav", new Text(text));
	}

	/** Returns a {@code <aside>}. */
	public static Element aside(Component... children) {
		return Element.of("aside", children);
	}

	public static Element aside(String text) {
		return Element.of("aside", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<h1>}.
	 */
	public static Element h1(Component... children) {
		return Element.of("h1", children);
	}

	public static Element h1(String text) {
		return Element.of("h1", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<h2>}.
	 */
	public static Element h2(Component... children) {
		return Element.of("h2", children);
	}

	public static Element h2(String text) {
		return Element.of("h2", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<h3>}.
	 */
	public static Element h3(Component... children) {
		return Element.of("h3", children);
	}

	public static Element h3(String text) {
		return Element.of("h3", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<h4>}.
	 */
	public static Element h4(Component... children) {
		return Element.of("h4", children);
	}

	public static Element h4(String text) {
		return Element.of("h4", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<h5>}.
	 */
	public static Element h5(Component... children) {
		return Element.of("h5", children);
	}

	public static Element h5(String text) {
		return Element.of("h5", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<h6>}.
	 */
	public static Element h6(Component... children) {
		return Element.of("h6", children);
	}

	public static Element h6(String text) {
		return Element.of("h6", new Text(text));
	}

	/** Returns a {@code <hgroup>}. */
	public static Element hgroup(Component... children) {
		return Element.of("hgroup", children);
	}

	/** Returns a {@code <header>}. */
	public static Element header(Component... children) {
		return Element.of("header", children);
	}

	public static Element header(String text) {
		return Element.of("header", new Text(text));
	}

	/** Returns a {@code <footer>}. */
	public static Element footer(Component... children) {
		return Element.of("footer", children);
	}

	public static Element footer(String text) {
		return Element.of("footer", new Text(text));
	}

	/** Returns a {@code <address>}. */
	public static Element address(Component... children) {
		return Element.of("address", children);
	}

	public static Element address(String text) {
		return Element.of("address", new Text(text));
	}

	/** Returns a {@code <main>}. */
	public static Element main(Component... children) {
		return Element.of("main", children);
	}

	public static Element main(String text) {
		return Element.of("main", new Text(text));
	}

	/** Returns a {@code <search>}. */
	public static Element search(Component... children) {
		return Element.of("search", children);
	}

	public static Element search(String text) {
		return Element.of("search", new Text(text));
	}

	/** Returns a {@code <div>}. */
	public static Element div(Component... children) {
		return Element.of("div", children);
	}

	public static Element div(String text) {
		return Element.of("div", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<p>
	 * }.
	 */
	public static Element p(Component... children) {
		return Element.of("p", children);
	}

	public static Element p(String text) {
		return Element.of("p", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<hr>
	 * }.
	 */
	public static Element hr() {
		return Element.of("hr");
	}

	/** Returns a {@code <pre>}. */
	public static Element pre(Component... children) {
		return Element.of("pre", children);
	}

	public static Element pre(String text) {
		return Element.of("pre", new Text(text));
	}

	/** Returns a {@code <blockquote>}. */
	public static Element blockquote(Component... children) {
		return Element.of("blockquote", children);
	}

	public static Element blockquote(String text) {
		return Element.of("blockquote", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<ol>
	 * }.
	 */
	public static Element ol(Component... children) {
		return Element.of("ol", children);
	}

	/**
	 * Returns a {@code
	 *
	<ul>
	 * }.
	 */
	public static Element ul(Component... children) {
		return Element.of("ul", children);
	}

	/** Returns a {@code <menu>}. */
	public static Element menu(Component... children) {
		return Element.of("menu", children);
	}

	/**
	 * Returns a {@code
	 *
	<li>}.
	 */
	public static Element li(Component... children) {
		return Element.of("li", children);
	}

	public static Element li(String text) {
		return Element.of("li", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<dl>
	 * }.
	 */
	public static Element dl(Component... children) {
		return Element.of("dl", children);
	}

	/**
	 * Returns a {@code
	 *
	<dt>}.
	 */
	public static Element dt(Component... children) {
		return Element.of("dt", children);
	}

	public static Element dt(String text) {
		return Element.of("dt", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<dd>}.
	 */
	public static Element dd(Component... children) {
		return Element.of("dd", children);
	}

	public static Element dd(String text) {
		return Element.of("dd", new Text(text));
	}

	/** Returns a {@code <figure>}. */
	public static Element figure(Component... children) {
		return Element.of("figure", children);
	}

	public static Element figure(String text) {
		return Element.of("figure", new Text(text));
	}

	/** Returns a {@code <figcaption>}. */
	public static Element figcaption(Component... children) {
		return Element.of("figcaption", children);
	}

	public static Element figcaption(String text) {
		return Element.of("figcaption", new Text(text));
	}

	/** Returns a {@code <a>}. */
	public static Element a(Component... children) {
		return Element.of("a", children);
	}

	public static Element a(String text) {
		return Element.of("a", new Text(text));
	}

	/** Returns a {@code <em>}. */
	public static Element em(Component... children) {
		return Element.of("em", children);
	}

	public static Element em(String text) {
		return Element.of("em", new Text(text));
	}

	/** Returns a {@code <strong>}. */
	public static Element strong(Component... children) {
		return Element.of("strong", children);
	}

	public static Element strong(String text) {
		return Element.of("strong", new Text(text));
	}

	/** Returns a {@code <small>}. */
	public static Element small(Component... children) {
		return Element.of("small", children);
	}

	public static Element small(String text) {
		return Element.of("small", new Text(text));
	}

	/** Returns a {@code <s>}. */
	public static Element s(Component... children) {
		return Element.of("s", children);
	}

	public static Element s(String text) {
		return Element.of("s", new Text(text));
	}

	/** Returns a {@code <cite>}. */
	public static Element cite(Component... children) {
		return Element.of("cite", children);
	}

	public static Element cite(String text) {
		return Element.of("cite", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<q>}.
	 */
	public static Element q(Component... children) {
		return Element.of("q", children);
	}

	public static Element q(String text) {
		return Element.of("q", new Text(text));
	}

	/** Returns a {@code <dfn>}. */
	public static Element dfn(Component... children) {
		return Element.of("dfn", children);
	}

	public static Element dfn(String text) {
		return Element.of("dfn", new Text(text));
	}

	/** Returns a {@code <abbr>}. */
	public static Element abbr(Component... children) {
		return Element.of("abbr", children);
	}

	public static Element abbr(String text) {
		return Element.of("abbr", new Text(text));
	}

	/** Returns a {@code <ruby>}. */
	public static Element ruby(Component... children) {
		return Element.of("ruby", children);
	}

	public static Element ruby(String text) {
		return Element.of("ruby", new Text(text));
	}

	/** Returns a {@code <rt>}. */
	public static Element rt(Component... children) {
		return Element.of("rt", children);
	}

	public static Element rt(String text) {
		return Element.of("rt", new Text(text));
	}

	/** Returns a {@code <rp>}. */
	public static Element rp(Component... children) {
		return Element.of("rp", children);
	}

	public static Element rp(String text) {
		return Element.of("rp", new Text(text));
	}

	/** Returns a {@code <data>}. */
	public static Element data(Component... children) {
		return Element.of("data", children);
	}

	public static Element data(String text) {
		return Element.of("data", new Text(text));
	}

	/** Returns a {@code <time>}. */
	public static Element time(Component... children) {
		return Element.of("time", children);
	}

	public static Element time(String text) {
		return Element.of("time", new Text(text));
	}

	/** Returns a {@code <code>}. */
	public static Element code(Component... children) {
		return Element.of("code", children);
	}

	public static Element code(String text) {
		return Element.of("code", new Text(text));
	}

	/** Returns a {@code <var>}. */
	public static Element var(Component... children) {
		return Element.of("var", children);
	}

	public static Element var(String text) {
		return Element.of("var", new Text(text));
	}

	/** Returns a {@code <samp>}. */
	public static Element samp(Component... children) {
		return Element.of("samp", children);
	}

	public static Element samp(String text) {
		return Element.of("samp", new Text(text));
	}

	/** Returns a {@code <kbd>}. */
	public static Element kbd(Component... children) {
		return Element.of("kbd", children);
	}

	public static Element kbd(String text) {
		return Element.of("kbd", new Text(text));
	}

	/** Returns a {@code <sub>}. */
	public static Element sub(Component... children) {
		return Element.of("sub", children);
	}

	public static Element sub(String text) {
		return Element.of("sub", new Text(text));
	}

	/** Returns a {@code <sup>}. */
	public static Element sup(Component... children) {
		return Element.of("sup", children);
	}

	public static Element sup(String text) {
		return Element.of("sup", new Text(text));
	}

	/** Returns a {@code <i>}. */
	public static Element i(Component... children) {
		return Element.of("i", children);
	}

	public static Element i(String text) {
		return Element.of("i", new Text(text));
	}

	/** Returns a {@code <b>}. */
	public static Element b(Component... children) {
		return Element.of("b", children);
	}

	public static Element b(String text) {
		return Element.of("b", new Text(text));
	}

	/** Returns a {@code <u>}. */
	public static Element u(Component... children) {
		return Element.of("u", children);
	}

	public static Element u(String text) {
		return Element.of("u", new Text(text));
	}

	/** Returns a {@code <mark>}. */
	public static Element mark(Component... children) {
		return Element.of("mark", children);
	}

	public static Element mark(String text) {
		return Element.of("mark", new Text(text));
	}

	/** Returns a {@code <bdi>}. */
	public static Element bdi(Component... children) {
		return Element.of("bdi", children);
	}

	public static Element bdi(String text) {
		return Element.of("bdi", new Text(text));
	}

	/** Returns a {@code <bdo>}. */
	public static Element bdo(Component... children) {
		return Element.of("bdo", children);
	}

	public static Element bdo(String text) {
		return Element.of("bdo", new Text(text));
	}

	/** Returns a {@code <span>}. */
	public static Element span(Component... children) {
		return Element.of("span", children);
	}

	public static Element span(String text) {
		return Element.of("span", new Text(text));
	}

	/**
	 * Returns a {@code <br>
	 * }.
	 */
	public static Element br() {
		return Element.of("br");
	}

	/** Returns a {@code <wbr>}. */
	public static Element wbr() {
		return Element.of("wbr");
	}

	/** Returns a {@code <ins>}. */
	public static Element ins(Component... children) {
		return Element.of("ins", children);
	}

	public static Element ins(String text) {
		return Element.of("ins", new Text(text));
	}

	/** Returns a {@code <del>}. */
	public static Element del(Component... children) {
		return Element.of("del", children);
	}

	public static Element del(String text) {
		return Element.of("del", new Text(text));
	}

	/** Returns a {@code <picture>}. */
	public static Element picture(Component... children) {
		return Element.of("picture", children);
	}

	/** Returns a {@code <source>}. */
	public static Element source() {
		return Element.of("source");
	}

	/** Returns a {@code <img>}. */
	public static Element img() {
		return Element.of("img");
	}

	/** Returns a {@code <iframe>}. */
	public static Element iframe() {
		return Element.of("iframe");
	}

	/** Returns a {@code <embed>}. */
	public static Element embed() {
		return Element.of("embed");
	}

	/** Returns a {@code <object>}. */
	public static Element object(Component... children) {
		return Element.of("object", children);
	}

	public static Element object(String text) {
		return Element.of("object", new Text(text));
	}

	/** Returns a {@code <video>}. */
	public static Element video(Component... children) {
		return Element.of("video", children);
	}

	public static Element video(String text) {
		return Element.of("video", new Text(text));
	}

	/** Returns a {@code <audio>}. */
	public static Element audio(Component... children) {
		return Element.of("audio", children);
	}

	public static Element audio(String text) {
		return Element.of("audio", new Text(text));
	}

	/** Returns a {@code <track>}. */
	public static Element track() {
		return Element.of("track");
	}

	/** Returns a {@code <map>}. */
	public static Element map(Component... children) {
		return Element.of("map", children);
	}

	/** Returns a {@code <area>}. */
	public static Element area() {
		return Element.of("area");
	}

	/** Returns a {@code <canvas>}. */
	public static Element canvas(Component... children) {
		return Element.of("canvas", children);
	}

	public static Element canvas(String text) {
		return Element.of("canvas", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<table>
	 * }.
	 */
	public static Element table(Component... children) {
		return Element.of("table", children);
	}

	/** Returns a {@code <caption>}. */
	public static Element caption(Component... children) {
		return Element.of("caption", children);
	}

	public static Element caption(String text) {
		return Element.of("caption", new Text(text));
	}

	/** Returns a {@code <colgroup>}. */
	public static Element colgroup(Component... children) {
		return Element.of("colgroup", children);
	}

	/** Returns a {@code <col>}. */
	public static Element col() {
		return Element.of("col");
	}

	/** Returns a {@code <tbody>}. */
	public static Element tbody(Component... children) {
		return Element.of("tbody", children);
	}

	/** Returns a {@code <thead>}. */
	public static Element thead(Component... children) {
		return Element.of("thead", children);
	}

	/** Returns a {@code <tfoot>}. */
	public static Element tfoot(Component... children) {
		return Element.of("tfoot", children);
	}

	/**
	 * Returns a {@code
	 *
	<tr>
	 * }.
	 */
	public static Element tr(Component... children) {
		return Element.of("tr", children);
	}

	/**
	 * Returns a {@code
	 *
	<td>}.
	 */
	public static Element td(Component... children) {
		return Element.of("td", children);
	}

	public static Element td(String text) {
		return Element.of("td", new Text(text));
	}

	/**
	 * Returns a {@code
	 *
	<th>}.
	 */
	public static Element th(Component... children) {
		return Element.of("th", children);
	}

	public static Element th(String text) {
		return Element.of("th", new Text(text));
	}

	/** Returns a {@code <form>}. */
	public static Element form(Component... children) {
		return Element.of("form", children);
	}

	public static Element form(String text) {
		return Element.of("form", new Text(text));
	}

	/** Returns a {@code <label>}. */
	public static Element label(Component... children) {
		return Element.of("label", children);
	}

	public static Element label(String text) {
		return Element.of("label", new Text(text));
	}

	/** Returns a {@code <input>}. */
	public static Element input() {
		return Element.of("input");
	}

	/** Returns a {@code <button>}. */
	public static Element button(Component... children) {
		return Element.of("button", children);
	}

	public static Element button(String text) {
		return Element.of("button", new Text(text));
	}

	/** Returns a {@code <select>}. */
	public static Element select(Component... children) {
		return Element.of("select", children);
	}

	/** Returns a {@code <datalist>}. */
	public static Element datalist(Component... children) {
		return Element.of("datalist", children);
	}

	/** Returns a {@code <optgroup>}. */
	public static Element optgroup(Component... children) {
		return Element.of("optgroup", children);
	}

	/** Returns a {@code <option>}. */
	public static Element option(Component... children) {
		return Element.of("option", children);
	}

	public static Element option(String text) {
		return Element.of("option", new Text(text));
	}

	/** Returns a {@code <textarea>}. */
	public static Element textarea() {
		return Element.of("textarea");
	}

	public static Element textarea(String text) {
		return Element.of("textarea", new Text(text));
	}

	/** Returns a {@code <output>}. */
	public static Element output(Component... children) {
		return Element.of("output", children);
	}

	public static Element output(String text) {
		return Element.of("output", new Text(text));
	}

	/** Returns a {@code <progress>}. */
	public static Element progress(Component... children) {
		return Element.of("progress", children);
	}

	public static Element progress(String text) {
		return Element.of("progress", new Text(text));
	}

	/** Returns a {@code <meter>}. */
	public static Element meter(Component... children) {
		return Element.of("meter", children);
	}

	public static Element meter(String text) {
		return Element.of("meter", new Text(text));
	}

	/** Returns a {@code <fieldset>}. */
	public static Element fieldset(Component... children) {
		return Element.of("fieldset", children);
	}

	public static Element fieldset(String text) {
		return Element.of("fieldset", new Text(text));
	}

	/** Returns a {@code <legend>}. */
	public static Element legend(Component... children) {
		return Element.of("legend", children);
	}

	public static Element legend(String text) {
		return Element.of("legend", new Text(text));
	}

	/** Returns a {@code <details>}. */
	public static Element details(Component... children) {
		return Element.of("details", children);
	}

	public static Element details(String text) {
		return Element.of("details", new Text(text));
	}

	/** Returns a {@code <summary>}. */
	public static Element summary(Component... children) {
		return Element.of("summary", children);
	}

	public static Element summary(String text) {
		return Element.of("summary", new Text(text));
	}

	/** Returns a {@code <dialog>}. */
	public static Element dialog(Component... children) {
		return Element.of("dialog", children);
	}

	public static Element dialog(String text) {
		return Element.of("dialog", new Text(text));
	}

}
