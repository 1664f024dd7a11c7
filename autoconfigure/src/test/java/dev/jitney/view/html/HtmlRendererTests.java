package dev.jitney.view.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.compile.AttributeNode;
import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.compile.Template;
import dev.jitney.html.Constant;
import dev.jitney.html.Row;
import dev.jitney.view.Parts;
import dev.jitney.view.Rows;
import dev.jitney.view.View;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HtmlRendererTests {

	private static final Slot A = Parts.text("a", new Constant<>(""));

	private static final Slot B = Parts.text("b", new Constant<>(""));

	private static final Slot ON = Parts.flag("on", new Constant<>(true));

	static String html(View view, Node... nodes) {
		StringBuilder html = new StringBuilder();
		new HtmlRenderer("/app").body(Parts.template(nodes), view, html);
		return html.toString();
	}

	private static View view(Object... entries) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < entries.length; i += 2) {
			values.put((String) entries[i], entries[i + 1]);
		}
		return new View(values);
	}

	@Test
	void rendersAPage() {
		Row<Object> row = new Row<>();
		Slot title = Parts.slot(Slot.Kind.TEXT, "title", 1, new Constant<>(""));
		Slot done = Parts.slot(Slot.Kind.FLAG, "done", 1, new Constant<>(true));
		AttributeNode classes = new AttributeNode.Classes(List.of("todo"),
				List.of(new AttributeNode.Classes.Conditional("done", done)), List.of());
		Node each = new Node.EachNode(Parts.list("items", Parts.of(Object.class, "rows", (Object state) -> List.of())),
				Parts.of(row, Object.class, "id", (Object o) -> o), row, 1,
				List.of(Parts.element("li", List.of(classes), Parts.textNode(title))));
		Rows rows = new Rows(List.of(new Rows.Row("1", view("title", "milk", "done", true)),
				new Rows.Row("2", view("title", "eggs", "done", false))));
		Node page = Parts.element("main", Parts.element("h1", Parts.textNode("Todos of ", A)),
				Parts.element("ul", each), Parts.when(ON, Parts.element("hr"), Parts.element("p")));
		assertThat(html(view("a", "Ann", "items", rows, "on", true), page))
			.isEqualTo("<main><h1>Todos of Ann</h1><ul><li class=\"todo done\">milk</li>"
					+ "<li class=\"todo\">eggs</li></ul><hr></main>");
	}

	@Test
	void keepsTextNodesApart() {
		Node memo = Parts.memo("m", 0, Parts.template(Parts.textNode("in")));
		assertThat(html(view("on", true, "a", "", "m", View.EMPTY),
				Parts.element("p", Parts.textNode("one "), Parts.when(ON, Parts.textNode("two")), Parts.textNode(A),
						memo, Parts.element("br"), Parts.textNode("x"))))
			.isEqualTo("<p>one <!---->two<!---->in<br>x</p>");
	}

	@Test
	void writesWhatTheCaseOrTheBranchShows() {
		Slot subject = Parts.slot(Slot.Kind.CASE, "case", 0, new Constant<>(""));
		Node match = new Node.MatchNode(subject, List.of("x", "y"),
				List.of(List.of(Parts.textNode("X")), List.of(Parts.textNode("Y"))), List.of(Parts.textNode("-")));
		assertThat(html(view("case", 1), match)).isEqualTo("Y");
		assertThat(html(view("case", -1), match)).isEqualTo("-");
	}

	@Test
	void placesThePageInItsLayout() {
		Template layout = Parts.template(Parts.element("nav", Parts.textNode(B)),
				Parts.element("main", new Node.OutletNode()));
		View view = view("a", "page", "Layout", view("b", "nav"));
		assertThat(html(view, Parts.layout("Layout", layout, Parts.textNode(A))))
			.isEqualTo("<nav>nav</nav><main>page</main>");
	}

	@Test
	void keepsTheLineFeedThatAParserWouldDrop() {
		View view = view("a", "\nx", "b", "x\n");
		assertThat(html(view, Parts.element("pre", Parts.textNode(A)))).isEqualTo("<pre>\n\nx</pre>");
		assertThat(html(view, Parts.element("pre", Parts.textNode(B)))).isEqualTo("<pre>x\n</pre>");
		assertThat(html(view, Parts.element("pre", Parts.element("b", Parts.textNode(A)))))
			.isEqualTo("<pre><b>\nx</b></pre>");
		assertThat(html(view, Parts.markup("pre", A))).isEqualTo("<pre>\n\nx</pre>");
		assertThat(html(view, Parts.control("textarea", List.of(), "value", A)))
			.isEqualTo("<textarea>\n\nx</textarea>");
	}

	@Test
	void writesTheHeadFromAnywhereInThePage() {
		Template page = Parts.template(Parts.layout("Layout", Parts.template(new Node.OutletNode()),
				Parts.element("main", new Node.HeadNode("title", A), new Node.HeadNode("description", "a \"b\" & c"))));
		View view = view("a", "</title><script>", "Layout", View.EMPTY);
		StringBuilder html = new StringBuilder();
		new HtmlRenderer("").head(page, view, html);
		assertThat(html).hasToString("<title>&lt;/title&gt;&lt;script&gt;</title>"
				+ "<meta name=\"description\" content=\"a &quot;b&quot; &amp; c\">");
		assertThat(html(view, page.nodes().get(0))).isEqualTo("<main></main>");
	}

	@Test
	void namesWhatTheViewLacks() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> html(View.EMPTY, Parts.memo("Pages.footer", 0, Parts.template())))
			.withMessage("The view was not made from this template: it has no Pages.footer");
	}

}
