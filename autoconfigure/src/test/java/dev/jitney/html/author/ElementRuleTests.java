package dev.jitney.html.author;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Message;
import dev.jitney.html.Text;
import dev.jitney.html.TextValue;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.element;
import static dev.jitney.html.Html.message;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.author.MarkupAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class ElementRuleTests {

	@Test
	void elementsAreImmutable() {
		Element plain = p("x");
		Element changed = plain.id("a").onClick(Shop::add).onLoad(Shop::add);
		assertThat(plain.attributes()).isEmpty();
		assertThat(plain.triggers()).isEmpty();
		assertThat(plain.loads()).isEmpty();
		assertThat(changed.attributes()).hasSize(1);
		assertThat(changed.children()).isEqualTo(plain.children()).containsExactly(new Text("x"));
	}

	@Test
	void elementsKnowTheirLine() {
		int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
		Element element = div(p("x"));
		assertThat(element.location().line()).isEqualTo(line);
		assertThat(element.location()).hasToString("dev.jitney.html.author.ElementRuleTests.elementsKnowTheirLine("
				+ "ElementRuleTests.java:" + line + ")");
	}

	@Test
	void elementsMadeInAStreamKnowTheirLine() {
		Element element = java.util.stream.Stream.of("x").map((word) -> p(word)).findFirst().orElseThrow();
		assertThat(element.location().className()).isEqualTo(getClass().getName());
		Element named = java.util.stream.Stream.of("x").<Element>map(dev.jitney.html.Html::p).findFirst().orElseThrow();
		assertThat(named.location().className()).isEqualTo(getClass().getName());
	}

	@Test
	void messagesAreChildrenToo() {
		Message title = message("title");
		assertThat(p(title, text("!")).children()).containsExactly(new TextValue(title), new Text("!"));
	}

	@Test
	void otherElementsGoByName() {
		Element drawing = element("svg", element("linearGradient").attr("gradientUnits", "userSpaceOnUse"))
			.attr("viewBox", "0 0 1 1");
		assertThat(drawing.tag()).isEqualTo("svg");
		assertThat(element("my-clock", "now").children()).containsExactly(new Text("now"));
	}

	@Test
	void refusesScript() {
		assertRefused(() -> element("script", "alert(1)"),
				"The element <script> cannot stand in a page; a page has none: behaviour belongs into handlers, and the"
						+ " rest into an ES module of the application, called by an event");
		assertRefused(() -> element("sCript"),
				"The element <sCript> cannot stand in a page; a page has none: behaviour belongs into handlers, and the"
						+ " rest into an ES module of the application, called by an event");
	}

	@Test
	void refusesInlineStylesheets() {
		assertRefused(() -> element("style", "p { color: red }"),
				"The element <style> cannot stand in a page; write a stylesheet and use cls(…), or style(\"color\", …) on"
						+ " an element");
	}

	@Test
	void refusesPartsOfTheDocument() {
		assertRefused(() -> element("body"),
				"The element <body> cannot stand in a page; Jitney writes it; use documentTitle, documentMeta or a layout");
	}

	@Test
	void refusesElementsThatParsersReadAsText() {
		assertRefused(() -> element("noscript", p("x")),
				"The element <noscript> cannot stand in a page; its content would be plain text to the browser; write"
						+ " what it should show directly");
	}

	@Test
	void refusesNamesThatAreNone() {
		assertRefused(() -> element("a b"),
				"\"a b\" is not the name of an element; use lower-case letters, digits and hyphens");
		assertRefused(() -> element("DIV"),
				"\"DIV\" is not the name of an element; use lower-case letters, digits and hyphens");
	}

	@Test
	void refusesChildrenOfVoidElements() {
		assertRefused(() -> element("br", "x"), "<br> holds nothing; put its children beside it");
	}

	@Test
	void refusesChildrenThatAreNull() {
		assertRefused(() -> p(text("x"), null),
				"A child is null; write fragment() for nothing, or when(…) for a part that is there only sometimes");
	}

	@Test
	void refusesTextsThatAreNull() {
		String nothing = null;
		assertRefused(() -> p(nothing), "A text is null; write a string, or text(Todos::name) for what a state knows");
	}

	@Test
	void refusesValuesThatWereMadeStrings() {
		assertRefused(() -> p("Hello " + message("name")),
				"The message name was made part of a string, but has no content while the page is compiled; give it to the"
						+ " page as a child or a value of its own: p(text(\"Hello \"), text(Todos::name))");
		assertRefused(() -> p("x").title("by %s".formatted(dev.jitney.html.Html.value(Shop::draft))),
				"The value Shop::draft was made part of a string, but has no content while the page is compiled; give it"
						+ " to the page as a child or a value of its own: p(text(\"Hello \"), text(Todos::name))");
	}

	@Test
	void refusesRowsAndElementsThatWereMadeStrings() {
		assertRefused(() -> dev.jitney.html.Html.each(Shop::items, Shop.Item::id, (item) -> p("Item " + item)),
				"The row was made part of a string, but has no content while the page is compiled; give it to the page as"
						+ " a child or a value of its own: p(text(\"Hello \"), text(Todos::name))");
		Component bold = span("x");
		assertRefused(() -> text("a " + bold),
				"The element <span> was made part of a string, but has no content while the page is compiled; give it to"
						+ " the page as a child or a value of its own: p(text(\"Hello \"), text(Todos::name))");
	}

}
