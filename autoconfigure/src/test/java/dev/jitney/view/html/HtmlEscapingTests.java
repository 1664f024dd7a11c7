package dev.jitney.view.html;

import java.util.List;
import java.util.Map;

import dev.jitney.compile.AttributeNode;
import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.html.Constant;
import dev.jitney.view.Parts;
import dev.jitney.view.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Hostile values, read back by a parser: they must come out as they went in, as text. */
class HtmlEscapingTests {

	private static final Slot A = Parts.text("a", new Constant<>(""));

	private static final String HOSTILE = "<script>alert(1)</script>";

	private static Element parse(String value, Node node) {
		return Jsoup.parse(HtmlRendererTests.html(new View(Map.of("a", value)), node)).body();
	}

	@ParameterizedTest
	@ValueSource(strings = { HOSTILE, "</b><img src=x onerror=alert(1)>", "<!-- x", "-->", "&lt;b&gt; &amp; &#60;",
			"\"'`", "]]>", "a\r\nb\rc", "\u00a0\u200b\u2028", "\ud83d\ude00", "&notit;", "<", "</textarea>",
			"</title>" })
	void staysText(String value) {
		assertThat(parse(value, Parts.element("b", Parts.textNode(A))).selectFirst("b").wholeText()).isEqualTo(value);
		Element textarea = parse(value, Parts.control("textarea", List.of(), "value", A));
		assertThat(textarea.selectFirst("textarea").wholeText()).isEqualTo(value);
		assertThat(textarea.select("*")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\" onload=\"alert(1)", "' onload='alert(1)", "\"><script>", "&quot;&#34;", "a\nb\tc",
			"\r", "<>", "`", "=" })
	void staysInsideTheAttribute(String value) {
		Slot slot = Parts.slot(Slot.Kind.ATTRIBUTE, "a", 0, new Constant<>(""));
		Element parsed = parse(value, Parts.element("b", List.of(new AttributeNode.Computed("title", slot))));
		assertThat(parsed.selectFirst("b").attr("title")).isEqualTo(value);
		assertThat(parsed.selectFirst("b").attributes()).hasSize(1);
		assertThat(parsed.select("*")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "red; color: blue", "red}", "url(javascript:x", "\"open", "red/*", "x\\", "red !important",
			"(]", "url(a'b)c ;color:red;d')", "url( a'b);color:red;'", ")", "a{b", "", "'\n;color:red;'" })
	void isNoStyle(String value) {
		assertThat(StyleText.isSelfContained(value)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "red", "1px solid rgb(0, 0, 0)", "url(\"data:image/png;base64,AA==\")", "url(/a;b.png)",
			"'a;b'", "[full] 1fr [end]", "calc((1px + 2px) * 3)", "var(--x, ;)", "#fff", "URL('x') no-repeat" })
	void isAStyle(String value) {
		assertThat(StyleText.isSelfContained(value)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a&b", "<b>", "\r" })
	void isMarkupWhereThePageAuthorSaysSo(String value) {
		Node node = new Node.ElementNode("div", List.of(), List.of(), null, A, List.of());
		assertThat(HtmlRendererTests.html(new View(Map.of("a", value)), node)).isEqualTo("<div>" + value + "</div>");
	}

}
