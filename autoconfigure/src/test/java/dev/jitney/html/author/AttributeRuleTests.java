package dev.jitney.html.author;

import java.util.List;

import dev.jitney.html.Attribute;
import dev.jitney.html.Element;
import dev.jitney.html.StateValue;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.constant;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.element;
import static dev.jitney.html.Html.hr;
import static dev.jitney.html.Html.img;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.value;
import static dev.jitney.html.author.MarkupAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class AttributeRuleTests {

	private static final String SCHEME = ": can run code in the page, so it is refused; write a path or an https: URL,"
			+ " and a trigger such as onClick for behaviour";

	@Test
	void keepsTheOrderInWhichAttributesWereGiven() {
		Element element = p("x").id("a").cls("b  c").style("color", "red").title("t").attr("itemid", 5);
		assertThat(element.attributes()).containsExactly(new Attribute.Static("id", "a"), new Attribute.ClassName("b"),
				new Attribute.ClassName("c"), new Attribute.Style("color", constantOf("red")),
				new Attribute.Static("title", "t"), new Attribute.Static("itemid", 5));
	}

	@Test
	void writesBooleansOfAriaAndData() {
		assertThat(p("x").aria("hidden", true).data("open", false).attributes())
			.containsExactly(new Attribute.Static("aria-hidden", "true"), new Attribute.Static("data-open", "false"));
		assertThat(List.of("aria-hidden", "data-x", "draggable")).allMatch(Attribute::writesBooleans);
		assertThat(List.of("disabled", "hidden", "title")).noneMatch(Attribute::writesBooleans);
	}

	@Test
	void conditionalClassNamesShareTheCondition() {
		Element element = p("x").cls("a b", Shop::open);
		assertThat(element.attributes()).hasSize(2)
			.allSatisfy((attribute) -> assertThat(((Attribute.ClassWhen) attribute).condition())
				.isInstanceOf(StateValue.class));
	}

	@Test
	void refusesEventAttributes() {
		assertRefused(() -> p("x").attr("onclick", "alert(1)"),
				"The attribute onclick would hold script, which a page never does; write .on(\"click\", Todos::add) or the"
						+ " trigger's own method");
		assertRefused(() -> p("x").attr("onMouseOver", Shop::draft),
				"The attribute onMouseOver would hold script, which a page never does; write .on(\"mouseover\","
						+ " Todos::add) or the trigger's own method");
		assertRefused(() -> p("x").with(new Attribute.Static("ONCLICK", "alert(1)")),
				"The attribute ONCLICK would hold script, which a page never does; write .on(\"click\", Todos::add) or the"
						+ " trigger's own method");
	}

	@Test
	void refusesByNameWhatHasAMethod() {
		assertRefused(() -> p("x").attr("class", "big"),
				"The attribute class cannot be set by name; write .cls(\"big\")");
		assertRefused(() -> p("x").attr("style", Shop::draft),
				"The attribute style cannot be set by name; write .style(\"color\", \"red\")");
		assertRefused(() -> input().attr("value", "x"),
				"The attribute value has a method of its own; write .value(…), or .bind(…) for a control");
		assertRefused(() -> input().attr("checked", true),
				"The attribute checked has a method of its own; write .checked(…), or .bind(…) for a checkbox");
	}

	@Test
	void refusesNamesThatTheRuntimeUses() {
		assertRefused(() -> p("x").attr("key", "1"),
				"The attribute key cannot be set by name; the key of a row is the second argument of each");
		assertRefused(() -> p("x").attr("ref", "1"),
				"The attribute ref cannot be set by name; focus an element with .autofocus() or a focus event");
		assertRefused(() -> p("x").attr("children", "1"),
				"The attribute children cannot be set by name; give children to the element's method");
		assertRefused(() -> p("x").attr("innerHTML", Shop::draft),
				"The attribute innerHTML cannot be set by name; give text to the element's method, or call .unescapedHtml(…)");
		assertRefused(() -> p("x").attr("dangerouslySetInnerHTML", Shop::draft),
				"The attribute dangerouslySetInnerHTML cannot be set by name; give text to the element's method, or call"
						+ " .unescapedHtml(…)");
	}

	@Test
	void refusesDocumentsInFrames() {
		assertRefused(() -> dev.jitney.html.Html.iframe().attr("srcdoc", "<p>"),
				"The attribute srcdoc cannot be set by name; serve the frame's document from a URL and write"
						+ " .src(\"/frame\")");
	}

	@Test
	void refusesNamesThatAreNone() {
		for (String name : List.of("", "a b", "a=b", "a>b", "a\"b", "a/b", "1a", "a\u0000")) {
			assertRefused(() -> p("x").attr(name, "1"),
					"\"" + name + "\" is not the name of an attribute; use letters, digits and hyphens");
		}
	}

	@Test
	void refusesCapitalLettersOutsideDrawings() {
		assertRefused(() -> p("x").attr("tabIndex", 1),
				"The attribute tabIndex has capital letters, which HTML has not; write tabindex");
		assertRefused(() -> p("x").data("userId", 1),
				"The attribute data-userId has capital letters, which HTML has not; write data-user-id");
	}

	@Test
	void refusesDataWithoutAName() {
		for (String name : List.of("", ":a")) {
			assertRefused(() -> p("x").data(name, 1), "\"data-" + name
					+ "\" is not the name of a data attribute; use lower-case letters, digits and hyphens");
		}
	}

	@Test
	void refusesUnknownAria() {
		assertRefused(() -> p("x").aria("lable", "x"),
				"There is no attribute aria-lable; write one of WAI-ARIA, such as aria(\"label\", …) or"
						+ " aria(\"expanded\", …)");
	}

	@Test
	void refusesAnyAttributeTwice() {
		assertRefused(() -> p("x").id("a").id("b"), "The attribute id of <p> is set twice; keep one of them");
		assertRefused(() -> p("x").title("a").attr("title", Shop::draft),
				"The attribute title of <p> is set twice; keep one of them");
		assertRefused(() -> p("x").style("color", "red").style("color", Shop::draft),
				"The style color is set twice; keep one of them");
	}

	@Test
	void refusesIdsWithSpaces() {
		assertRefused(() -> p("x").id("a b"),
				"The id \"a b\" is empty or has a space in it; use letters, digits and hyphens");
	}

	@Test
	void refusesUrlsThatRunCode() {
		assertRefused(() -> a("x").href("javascript:alert(1)"), "A URL of the scheme javascript" + SCHEME);
		assertRefused(() -> a("x").href(" \u0001java\nscript\t:alert(1)"), "A URL of the scheme javascript" + SCHEME);
		assertRefused(() -> img().src("DATA:text/html,<script>"), "A URL of the scheme data" + SCHEME);
		assertRefused(() -> a("x").attr("xlink:href", "vbscript:x"), "A URL of the scheme vbscript" + SCHEME);
		assertRefused(() -> img().srcset("/a.png 1x, javascript:x 2x"), "A URL of the scheme javascript" + SCHEME);
		assertRefused(() -> a("x").href(constant("javascript:x")), "A URL of the scheme javascript" + SCHEME);
		assertRefused(() -> dev.jitney.html.Html.url("javascript:{x}", 1), "A URL of the scheme javascript" + SCHEME);
	}

	@Test
	void allowsUrlsThatOnlyLead() {
		for (String url : List.of("/a:b", "https://example.org", "mailto:a@example.org", "?a=javascript:", "#data:",
				"a/b", "")) {
			assertThat(a("x").href(url).attributes()).hasSize(1);
		}
	}

	@Test
	void refusesClassesWithoutAName() {
		assertRefused(() -> p("x").cls(" "), "cls has no class name; write one, or leave the call out");
	}

	@Test
	void refusesStylesThatAreNone() {
		assertRefused(() -> p("x").style("backgroundColor", "red"),
				"\"backgroundColor\" is not a CSS property; write its CSS name: style(\"max-width\", …)");
		assertRefused(() -> p("x").style("color", "red; width: 1px"),
				"The style color holds more than one value (red; width: 1px); call style once for each property");
	}

	@Test
	void refusesMarkupBesideChildren() {
		assertRefused(() -> div(p("x")).unescapedHtml("<b>x</b>"),
				"unescapedHtml replaces all children of <div>; put it on an empty element of its own");
		assertRefused(() -> hr().unescapedHtml(Shop::draft),
				"unescapedHtml replaces all children of <hr>; put it on an empty element of its own");
		assertRefused(() -> div().unescapedHtml(value(Shop::draft)).unescapedHtml("x"),
				"unescapedHtml is given twice; keep one of them");
	}

	@Test
	void refusesRowsAsValues() {
		assertRefused(
				() -> each(Shop::items, Shop.Item::id, (item) -> span("x").with(new Attribute.Static("title", item))),
				"The attribute title is a dev.jitney.html.Row, which is not a constant; use a string, number, boolean,"
						+ " enum, UUID or java.time value, or a method of a state");
	}

	@Test
	void drawingsHaveTheirOwnCapitals() {
		assertThat(element("svg").attr("viewBox", "0 0 1 1").attributes()).hasSize(1);
	}

	private static dev.jitney.html.Value<?> constantOf(String text) {
		return constant(text);
	}

}
