package dev.jitney.html;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentModelTests {

	@ParameterizedTest
	@ValueSource(strings = { "div span", "p span a", "a div p", "ul li ul li p", "table caption p",
			"table tbody tr td table tbody tr td", "table thead tr th div", "table colgroup col",
			"select optgroup option", "select option", "select hr", "datalist option", "dl dt", "dl div dd p",
			"ruby rt", "h1 span", "hgroup h1", "form fieldset legend", "p button div", "a button", "button span",
			"svg path", "svg foreignObject div p", "p svg foreignObject div", "math mi", "my-list li", "p my-card span",
			"object p", "p object div", "table tbody tr td form", "label input", "svg title", "svg a", "a svg desc p",
			"div #text", "td #text", "select #text", "textarea #text", "option #text" })
	void allows(String path) {
		assertThat(problem(path)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
							p div | <div> cannot stand inside <p>: the browser would close the paragraph first; write div instead of p, or span inside it
							p p | <p> cannot stand inside <p>: the browser would close the paragraph first; write div instead of p, or span inside it
							p span b ul | <ul> cannot stand inside <p>: the browser would close the paragraph first; write div instead of p, or span inside it
							p a h2 | <h2> cannot stand inside <p>: the browser would close the paragraph first; write div instead of p, or span inside it
							h1 h2 | <h2> cannot stand directly inside <h1>: the browser would close the heading first; put them side by side, in an hgroup
							a a | <a> cannot stand inside <a>: the browser would close the outer link first; put them side by side, or use a button with a trigger
							a div span a | <a> cannot stand inside <a>: the browser would close the outer link first; put them side by side, or use a button with a trigger
							button span button | <button> cannot stand inside <button>: the browser would close the outer one first; put them side by side
							form div form | <form> cannot stand inside <form>: the browser would ignore the inner one; put them side by side, and tie a control to its form with form("id")
							form table tbody tr td form | <form> cannot stand inside <form>: the browser would ignore the inner one; put them side by side, and tie a control to its form with form("id")
							table tr | <tr> cannot stand inside <table>; put it into tbody, tfoot or thead, which the browser would insert by itself
							div tr | <tr> cannot stand inside <div>; put it into tbody, tfoot or thead
							table tbody td | <td> cannot stand inside <tbody>; put it into tr
							div td | <td> cannot stand inside <div>; put it into tr
							div tbody | <tbody> cannot stand inside <div>; put it into table
							table col | <col> cannot stand inside <table>; put it into colgroup
							table div | <table> cannot hold <div>: the browser would move or drop it; put it into caption, colgroup, tbody, tfoot or thead
							table tbody tr span | <tr> cannot hold <span>: the browser would move or drop it; put it into td or th
							table tbody form | <tbody> cannot hold <form>: the browser would move or drop it; put it into tr
							table tbody tr #text | Text cannot stand directly inside <tr>: the browser would move it before the table; put it into a td or a caption
							div li | <li> cannot stand inside <div>; put it into menu, ol or ul
							ul li div li | <li> cannot stand inside <div>; put it into menu, ol or ul
							div dt | <dt> cannot stand inside <div>; put it into div or dl
							section dd | <dd> cannot stand inside <section>; put it into div or dl
							div option | <option> cannot stand inside <div>; put it into datalist, optgroup or select
							div optgroup | <optgroup> cannot stand inside <div>; put it into select
							select div | <select> cannot hold <div>: the browser would move or drop it; put it into hr, optgroup or option
							select option span | <option> holds text only, not <span>; write the text directly inside it
							textarea b | <textarea> holds text only, not <b>; write the text directly inside it
							div rt | <rt> cannot stand inside <div>; put it into ruby
							br span | <br> holds nothing; put <span> beside it
							input #text | <input> holds nothing; put text beside it
							iframe p | <iframe> holds nothing; put <p> beside it
							svg div | <div> cannot stand inside <svg>: the browser would end the drawing first; put it into a foreignObject
							svg g p | <p> cannot stand inside <svg>: the browser would end the drawing first; put it into a foreignObject
							math mrow b | <b> cannot stand inside <math>: the browser would end the drawing first; use mtext for words
							div foreignObject | <foreignObject> cannot stand inside <div>; put it into svg
					div title | <title> belongs to the document; write documentTitle(…)
							""")
	void refuses(String path, String message) {
		assertThat(problem(path)).contains(message);
	}

	/**
	 * What is allowed, a parser leaves as it is: every chain of three, and of four
	 * through the crucial elements.
	 */
	@Test
	void parsersRepairNothingThatIsAllowed() {
		List<String> tags = Arrays.stream(Elements.class.getDeclaredMethods())
			.map(Method::getName)
			.distinct()
			.sorted()
			.toList();
		List<String> crucial = List.of("a", "button", "dd", "div", "dl", "form", "h1", "li", "object", "option", "p",
				"ruby", "select", "span", "table", "tbody", "td", "tr", "ul", "svg", "foreignObject");
		List<String> repaired = new ArrayList<>();
		extend(List.of("body", "section"), tags, 2, repaired);
		extend(List.of("body", "section"), crucial, 4, repaired);
		assertThat(repaired).isEmpty();
	}

	private static void extend(List<String> path, List<String> tags, int depth, List<String> repaired) {
		for (String tag : tags) {
			if (ContentModel.problem(path.get(path.size() - 1), path, tag).isEmpty()) {
				List<String> longer = new ArrayList<>(path);
				longer.add(tag);
				if (!parsed(longer).equals(longer)) {
					repaired.add(longer.toString());
				}
				if (depth > 1) {
					extend(longer, tags, depth - 1, repaired);
				}
			}
		}
	}

	private static List<String> parsed(List<String> path) {
		StringBuilder html = new StringBuilder("<!doctype html>");
		path.forEach((tag) -> html.append('<').append(tag).append('>'));
		List<String> closing = new ArrayList<>(path);
		Collections.reverse(closing);
		closing.stream().filter((tag) -> !ContentModel.isVoid(tag)).forEach((tag) -> html.append("</" + tag + ">"));
		List<String> tags = new ArrayList<>();
		for (org.jsoup.nodes.Element at = Jsoup.parse(html.toString()).body(); at != null; at = at
			.firstElementChild()) {
			tags.add(at.tagName());
			if (at.childrenSize() > 1) {
				tags.add("and more");
			}
		}
		return tags;
	}

	@Test
	void parentMayBeLeftOutOfTheAncestors() {
		assertThat(ContentModel.problem("span", List.of("p"), "div")).isPresent();
		assertThat(ContentModel.problem("span", List.of("p", "span"), "div")).isPresent();
		assertThat(ContentModel.problem("span", List.of(), "div")).isEmpty();
	}

	@Test
	void knowsVoidElements() {
		assertThat(List.of("br", "hr", "img", "input", "wbr")).allMatch(ContentModel::isVoid);
		assertThat(List.of("div", "textarea", "iframe")).noneMatch(ContentModel::isVoid);
	}

	private static Optional<String> problem(String path) {
		List<String> tags = Arrays.asList(path.split(" "));
		int last = tags.size() - 1;
		return ContentModel.problem(tags.get(last - 1), tags.subList(0, last), tags.get(last));
	}

}
