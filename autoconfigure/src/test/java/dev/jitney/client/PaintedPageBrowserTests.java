package dev.jitney.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PageProgram;
import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.Row;
import dev.jitney.html.SourceLocation;
import dev.jitney.state.State;
import dev.jitney.view.EvaluationContext;
import dev.jitney.view.View;
import dev.jitney.view.ViewEvaluator;
import dev.jitney.view.ViewJson;
import dev.jitney.view.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.b;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.i;
import static dev.jitney.html.Html.img;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.match;
import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.option;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pre;
import static dev.jitney.html.Html.select;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.textarea;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.url;
import static dev.jitney.html.Html.when;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the server paints is what the page's own module finds: hydration changes no node.
 */
@ExtendWith(BrowserExtension.class)
class PaintedPageBrowserTests {

	/**
	 * From the moment the document is read, before modules run. A comment only kept text
	 * nodes apart.
	 */
	private static final String WATCH = """
			window.changes = [];
			const note = (sign, nodes) => nodes.forEach((node) =>
				node.nodeType === 8 || changes.push(sign + node.nodeName + " " + node.textContent));
			addEventListener("readystatechange", () => document.readyState === "interactive" &&
				new MutationObserver((records) => records.forEach(({ type, target, addedNodes, removedNodes, attributeName }) => {
					type === "childList" || changes.push(type + " " + attributeName + " " + target.nodeName);
					note("+", addedNodes);
					note("-", removedNodes);
				})).observe(document.getElementById("jitney-root"),
					{ subtree: true, childList: true, attributes: true, characterData: true }), true);
			""";

	private Client client;

	@BeforeEach
	void start(Page page) {
		this.client = Client.in(page);
		page.addInitScript(WATCH);
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	private String open(Component component) {
		SourceLocation location = new SourceLocation("Pages", "page", "Pages.java", 1);
		PageProgram program = new PageCompiler(
				new RegistrationContext(List.of(Everything.class.getName()), getClass().getClassLoader()))
			.compile("/", "", component, null, location);
		View view = new ViewEvaluator(program.template()).evaluate(new Values(), null);
		StringBuilder html = new StringBuilder();
		new HtmlRenderer("").body(program.template(), view, html);
		program.modules()
			.forEach((module) -> this.client.site()
				.file("/_jitney/module/" + module.name(), "text/javascript", module.text()));
		this.client.given(html.toString(), program.entry().text(), json(view)).open();
		return html.toString();
	}

	private Object changes() {
		return this.client.run("() => changes");
	}

	private static String json(View view) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = new JsonMapper().createGenerator(bytes)) {
			ViewJson.write(view, json);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

	@Test
	void textIsFoundWhereItIs() {
		assertThat(open(main(text("one "), when(Everything::yes, text("two")), text(Everything::text), b("x"),
				text(Everything::number), when(Everything::yes, text(" four")), pre(text(Everything::lines)),
				match(Everything::number).is(5, text("five"), i("!")).otherwise(text("other")), text("end"))))
			.contains("one <!---->two<!---->a &lt;&amp;\" b<b>x</b>5<!----> four<pre>\n\nx");
		assertThat(changes()).isEqualTo(List.of());
	}

	@Test
	void emptyTextIsNoNode() {
		open(main(text(Everything::empty), b("x"), text("tail"), p(text(Everything::empty)),
				each(Everything::rows, Item::id, (row) -> row.text(Item::none)), text("end")));
		assertThat(changes()).isEqualTo(List.of());
	}

	@Test
	void rowsMemosAndListsInListsAreFound() {
		open(ul(each(Everything::rows, Item::id,
				(row) -> li(row.text(Item::name), memo(PaintedPageBrowserTests::label, row),
						span(each(Everything::rows, Item::id,
								(inner) -> fragment(inner.text(Item::name), row.text(Item::name)))))
					.cls("on", row.is(Item::even))))
			.cls("list"));
		assertThat(changes()).isEqualTo(List.of());
		assertThat(this.client.find("li").allInnerTexts()).containsExactly("row 1memo row 1row 1row 1row 2row 1",
				"row 2memo row 2row 1row 2row 2row 2");
	}

	static Component label(Row<Item> row) {
		return b(text("memo "), row.text(Item::name));
	}

	@Test
	void attributesAndMarkupAreFound() {
		open(div(a("x").href(url("/post/{id}", Everything::text)).cls(Everything::names).cls("no", Everything::no),
				p("styled").style("color", Everything::color).style("--x", "1px"),
				div().unescapedHtml(Everything::markup), p("t").attr("title", Everything::text).hidden()));
		assertThat(changes()).isEqualTo(List.of());
	}

	@Test
	void urlThatIsRefusedIsFoundToBeMissing() {
		assertThat(open(main(a("x").href(Everything::script), img().src(Everything::script).alt("y"))))
			.isEqualTo("<main><a>x</a><img alt=\"y\"></main>");
		assertThat(changes()).isEqualTo(List.of());
		assertThat(this.client.run("() => document.querySelectorAll('main [href], main [src]').length")).isEqualTo(0);
	}

	@Test
	void controlsAreFound() {
		open(form(input().bind(Everything::text, Everything::setText),
				input().type("checkbox").bind(Everything::yes, Everything::setYes),
				select(option("one").value("1"), option("five").value("5")).bind(Everything::number,
						Everything::setNumber),
				textarea().bind(Everything::lines, Everything::setText)));
		assertThat(changes()).isEqualTo(List.of());
		assertThat(this.client.find("textarea").inputValue()).isEqualTo("\nx");
		assertThat(this.client.find("select").inputValue()).isEqualTo("5");
	}

	@Test
	void radioButtonsHaveTheirOwnValue() {
		assertThat(open(form(each(Everything::rows, Item::id,
				(row) -> input().type("radio").value(row.get(Item::name)).checked(row.is(Item::even))))))
			.isEqualTo("<form><input type=\"radio\" value=\"row 1\">"
					+ "<input type=\"radio\" value=\"row 2\" checked></form>");
		assertThat(changes()).isEqualTo(List.of());
		assertThat(this.client.find("input:checked").inputValue()).isEqualTo("row 2");
	}

	@State
	static class Everything {

		boolean yes() {
			return true;
		}

		boolean no() {
			return false;
		}

		String text() {
			return "a <&\" b";
		}

		String empty() {
			return "";
		}

		int number() {
			return 5;
		}

		String lines() {
			return "\nx";
		}

		String names() {
			return "c d";
		}

		String color() {
			return "red";
		}

		String script() {
			return "javascript:alert(1)";
		}

		String markup() {
			return "<b>x</b> y";
		}

		List<Item> rows() {
			return List.of(new Item(1), new Item(2));
		}

		void setText(String text) {
		}

		void setYes(boolean yes) {
		}

		void setNumber(int number) {
		}

	}

	record Item(int id) {

		String name() {
			return "row " + this.id;
		}

		String none() {
			return "";
		}

		boolean even() {
			return this.id % 2 == 0;
		}

	}

	private static final class Values implements EvaluationContext {

		private final Everything state = new Everything();

		@Override
		public Object state(String stateType, @Nullable String instance) {
			return this.state;
		}

		@Override
		public boolean unchanged(String stateType, @Nullable String instance) {
			return false;
		}

		@Override
		public String path() {
			return "/";
		}

		@Override
		public @Nullable String pathVariable(String name) {
			return null;
		}

		@Override
		public String format(@Nullable Object value) {
			return (value != null) ? value.toString() : "";
		}

		@Override
		public String message(String key, @Nullable Object[] arguments) {
			return key;
		}

	}

}
