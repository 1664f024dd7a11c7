package dev.jitney.compile;

import java.util.List;

import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.Layout;
import dev.jitney.html.Row;
import dev.jitney.html.SourceLocation;
import dev.jitney.state.Scope;
import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.b;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.details;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.documentTitle;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.h1;
import static dev.jitney.html.Html.header;
import static dev.jitney.html.Html.img;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.match;
import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.message;
import static dev.jitney.html.Html.atPath;
import static dev.jitney.html.Html.path;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.summary;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.url;
import static dev.jitney.html.Html.when;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Holds the exact text of modules. */
class ModuleTextTests {

	private final PageCompiler compiler = new PageCompiler(
			new RegistrationContext(List.of(Todos.class.getName(), Room.class.getName()), getClass().getClassLoader()));

	@Test
	void writesTheExampleOfTheReadme() {
		Component page = main(h1(message("todos.title")),
				form(input().placeholder("What next?").autofocus().bind(Todos::draft, Todos::setDraft))
					.onSubmit(Todos::add)
					.reset(),
				ul(each(Todos::items, Todo::id,
						(todo) -> li(input().type("checkbox")
							.checked(todo.is(Todo::done))
							.onChange(Todos::toggle, todo.get(Todo::id)), span(todo.text(Todo::title)))
							.cls("editing", todo.is(Todos::isEditing)))),
				when(Todos::isEmpty, p("Nothing to do")).otherwise(p(text(Todos::summary))))
			.onLoad(Todos::load);
		assertThat(compile("/todos", "Todos", page, null).module().text()).isEqualTo(
				"""
						import { h, Fragment } from "preact";
						export default (v, c) => h("main", null,
						  h("h1", null, v["#todos.title"] || null),
						  h("form", c.on({}, "submit", "PV79S8fC", null, { reset: 1 }),
						    h("input", c.bind({ placeholder: "What next?", ref: c.focus }, "value", v["Todos.draft"], "qNzT5FyL", null, 0, { p: "value" }))),
						  h("ul", null,
						    c.each(v["Todos.items"], 1, (k1, r1) => h("li", { key: k1, class: c.cls("", r1["Todos.isEditing"] && "editing") },
						      h("input", c.control(c.on({ type: "checkbox" }, "change", "Z1v58vIm", [k1]), "checked", r1.done)),
						      h("span", null, r1.title || null)))),
						  v["Todos.isEmpty"] ? h("p", null, "Nothing to do") : h("p", null, v["Todos.summary"] || null));
						export const head = (v) => ({ title: "Todos", meta: {} });
						""");
	}

	@Test
	void placesMemosAndTheLayoutAsModulesOfTheirOwn() {
		Component page = fragment(documentTitle(Todos::summary),
				main(ul(each(Todos::items, Todo::id, (todo) -> memo(ModuleTextTests::item, todo))),
						memo(ModuleTextTests::footer), a("More").href(url("/todo/{id}", 7))));
		PageProgram program = compile("/todo/{id}", "Todos", page, new Frame());
		assertThat(program.memos()).extracting(CompiledModule::text).containsExactly("""
				import { h, Fragment } from "preact";
				export default (v, c, k) => h("li", c.on({}, "click", "Dj1n3LpX", k), v.title || null);
				""", """
				import { h, Fragment } from "preact";
				export default (v, c, k) => h("p", c.on({}, "click", "PV79S8fC", k), "There are " + v["Todos.summary"]);
				""", """
				import { h, Fragment } from "preact";
				export default (v, c, k, content) => h(Fragment, null,
				  h("header", null, v["Todos.summary"] || null),
				  content);
				""");
		assertThat(program.module().text()).isEqualTo(
				"""
						import { h, Fragment } from "preact";
						export default (memo1, memo2, memo3) => (v, c) => memo1(v.Frame, c.in("tPau5qQj"), null, h(Fragment, { key: "/todo/{id}" },
						  h("main", null,
						    h("ul", null,
						      c.each(v["Todos.items"], 1, (k1, r1) => h(Fragment, { key: k1 },
						        memo2(r1["ModuleTextTests.item"], c.in("uoxNT2QA"), [k1])))),
						    memo3(v["ModuleTextTests.footer"], c.in("qoDMINwi"), null),
						    h("a", { href: c.url(v["@"]) }, "More"))));
						export const head = (v) => ({ title: v["Todos.summary"], meta: {} });
						""");
		assertThat(program.entry().name()).matches("todo-id\\.link\\.[0-9a-f]{16}\\.js");
		assertThat(program.entry().text()).isEqualTo("""
				import module1 from "./%s";
				export { head } from "./%1$s";
				import module2 from "./Frame.f200d572ed11e286.js";
				import module3 from "./ModuleTextTests.item.a88eabb9ff09bb54.js";
				import module4 from "./ModuleTextTests.footer.a29962c7ce8607b2.js";
				export default module1(module2, module3, module4);
				""".formatted(program.module().name()));
	}

	@Test
	void handsMemosTheMemosWithinThem() {
		PageProgram program = compile("/", "", main(memo(ModuleTextTests::footer), memo(ModuleTextTests::outer)), null);
		assertThat(program.memos().get(1).text()).isEqualTo("""
				import { h, Fragment } from "preact";
				export default (memo1) => (v, c, k) => h("div", null,
				  memo1(v["ModuleTextTests.footer"], c.in("qoDMINwi"), k));
				""");
		assertThat(program.entry().text()).isEqualTo("""
				import module1 from "./%s";
				import module2 from "./ModuleTextTests.footer.a29962c7ce8607b2.js";
				import module3 from "./%s";
				const memo2 = module3(module2);
				export default module1(module2, memo2);
				""".formatted(program.module().name(), program.memos().get(1).name()));
	}

	@Test // #6
	void writesAllCodeAsOneExpression() {
		Component page = fragment(documentTitle("More"),
				main(memo(ModuleTextTests::footer), memo(ModuleTextTests::outer)));
		assertThat(compile("/", "", page, null).script()).isEqualTo(
				"""
						(h, Fragment) => {
						const module1 = (memo1, memo2) => (v, c) => h("main", null,
						  memo1(v["ModuleTextTests.footer"], c.in("qoDMINwi"), null),
						  memo2(v["ModuleTextTests.outer"], c.in("K1rQDQ5d"), null));
						const module2 = (v, c, k) => h("p", c.on({}, "click", "PV79S8fC", k), "There are " + v["Todos.summary"]);
						const module3 = (memo1) => (v, c, k) => h("div", null,
						  memo1(v["ModuleTextTests.footer"], c.in("qoDMINwi"), k));
						const memo2 = module3(module2);
						return { default: module1(module2, memo2), head: (v) => ({ title: "More", meta: {} }) };
						}""");
		assertThat(compile("/", "", main("x"), null).script()).isEqualTo("""
				(h, Fragment) => {
				const module1 = (v, c) => h("main", null, "x");
				return { default: module1 };
				}""");
	}

	@Test
	void isItsOwnEntryWithoutMemos() {
		PageProgram program = compile("/", "Todos", main("x"), null);
		assertThat(program.entry()).isEqualTo(program.module());
		assertThat(program.modules()).containsExactly(program.module());
	}

	@Test
	void writesMatchAsNestedChoices() {
		assertText(main(
				match(Todos::filter).is(Filter.ALL, p("all"))
					.is(Filter.DONE, text("done"), b("!"))
					.otherwise(p(text(Todos::draft))),
				match(Todos::summary).is("none", button("Add").onClick(Todos::add))), """
						export default (v, c) => h("main", null,
						  v["Todos.filter"] === 0 ? h("p", null, "all") : v["Todos.filter"] === 1 ? h(Fragment, null,
						    "done",
						    h("b", null, "!")) : h("p", null, v["Todos.draft"] || null),
						  v["Todos.summary"] === 0 ? h("button", c.on({}, "click", "AkYsi1i4", null), "Add") : null);
						""");
	}

	@Test
	void writesStylesAndClasses() {
		assertText(
				main(p("a").style("color", "red").style("--x", "1px").cls("big"),
						p("b").style("color", "red").style("width", Todos::draft).cls("big").cls(Todos::summary),
						p("c").cls("on", Todos::isEmpty).cls("a b", Todos::isEmpty)),
				"""
						export default (v, c) => h("main", null,
						  h("p", { class: "big", style: { color: "red", "--x": "1px" } }, "a"),
						  h("p", { class: c.cls("big", v["Todos.summary"]), style: { color: "red", width: v["Todos.draft"] } }, "b"),
						  h("p", { class: c.cls("", v["Todos.isEmpty"] && "on", v["Todos.isEmpty"] && "a", v["Todos.isEmpty"] && "b") }, "c"));
						""");
	}

	@Test
	void writesUrlsBelowTheBasePath() {
		assertText(main(a("home").href("/"), a("other").href("https://example.org"), a("draft").href(Todos::draft),
				a("post").href(url("/post/{id}", Todos::draft)), img().src("/logo.png").alt("/"),
				form(button("Go").formaction("/go")).action("/form")), """
						export default (v, c) => h("main", null,
						  h("a", { href: c.url("/") }, "home"),
						  h("a", { href: c.url("https://example.org") }, "other"),
						  h("a", { href: c.url(v["Todos.draft"]) }, "draft"),
						  h("a", { href: c.url(v["@"]) }, "post"),
						  h("img", { src: c.url("/logo.png"), alt: "/" }),
						  h("form", { action: c.url("/form") },
						    h("button", { formaction: c.url("/go") }, "Go")));
						""");
	}

	@Test
	void writesUnescapedHtml() {
		assertText(main(div().unescapedHtml("<b>\"x\"</b>"), div().id("d").unescapedHtml(Todos::draft)), """
				export default (v, c) => h("main", null,
				  h("div", { dangerouslySetInnerHTML: { __html: "\\u003cb>\\"x\\"\\u003c/b>" } }),
				  h("div", { id: "d", dangerouslySetInnerHTML: { __html: v["Todos.draft"] } }));
				""");
	}

	@Test
	void writesBooleanAttributes() {
		assertText(main(input().required().disabled(Todos::isEmpty), details(summary("x")).open(Todos::isEmpty),
				p("y").hidden().aria("busy", Todos::isEmpty).data("open", true).attr("draggable", Todos::isEmpty),
				button("z").disabled(false)),
				"""
						export default (v, c) => h("main", null,
						  h("input", { required: true, disabled: v["Todos.isEmpty"] }),
						  h("details", { open: v["Todos.isEmpty"] },
						    h("summary", null, "x")),
						  h("p", { hidden: true, "aria-busy": v["Todos.isEmpty~2"], "data-open": "true", DRAGGABLE: v["Todos.isEmpty~2"] }, "y"),
						  h("button", null, "z"));
						""");
	}

	@Test
	void writesStatesThatAreBoundInRows() {
		assertText(ul(each(Todos::items, Todo::id,
				(todo) -> li(with(Room.class, todo.get(Todo::id), text(Room::name),
						button("x").onClick(Room::leave, todo.get(Todo::title)),
						when(Room::open, with(Room.class, "lobby", p(text(Room::name)))))))),
				"""
						export default (v, c) => h("ul", null,
						  c.each(v["Todos.items"], 0, (k1, r1) => h("li", { key: k1 },
						    h(Fragment, null,
						      r1["Room.name"] || null,
						      h("button", c.on({}, "click", "RJqpsb8X", [k1]), "x"),
						      r1["Room.open"] ? h("p", null, v["Room.name"] || null) : null))));
						""");
	}

	@Test
	void writesThePath() {
		assertText(
				main(a("x").aria("current", atPath("/x/**", "page"))
					.aria("busy", atPath("/x/**"))
					.cls("on", atPath("/x/**")), p(text(path())), when(atPath("/x/**"), p("here")),
						match(path()).is("/y", "there")),
				"""
						export default (v, c) => h("main", null,
						  h("a", { class: c.cls("", v["/x/**~3"] && "on"), "aria-current": v["/x/**"], "aria-busy": v["/x/**~2"] }, "x"),
						  h("p", null, v["/"] || null),
						  v["/x/**~3"] ? h("p", null, "here") : null,
						  v["/~2"] === 0 ? "there" : null);
						""");
	}

	private void assertText(Component page, String lines) {
		assertThat(compile("/", "", page, null).module().text())
			.isEqualTo("import { h, Fragment } from \"preact\";\n" + lines);
	}

	static Component item(Row<Todo> todo) {
		return li(todo.text(Todo::title)).onClick(Todos::toggle, todo.get(Todo::id));
	}

	static Component footer() {
		return p(text("There are "), text(Todos::summary)).onClick(Todos::add);
	}

	static Component outer() {
		return div(memo(ModuleTextTests::footer));
	}

	private PageProgram compile(String route, String title, Component page, Layout layout) {
		return this.compiler.compile(route, title, page, layout, SourceLocation.caller());
	}

	static final class Frame implements Layout {

		@Override
		public Component around(Component content) {
			return fragment(header(text(Todos::summary)), content);
		}

	}

	record Todo(long id, String title, boolean done) {

	}

	@State
	static final class Todos {

		String draft() {
			return "";
		}

		void setDraft(String draft) {
		}

		List<Todo> items() {
			return List.of();
		}

		Filter filter() {
			return Filter.ALL;
		}

		boolean isEmpty() {
			return true;
		}

		boolean isEditing(Todo todo) {
			return false;
		}

		String summary() {
			return "";
		}

		void load() {
		}

		void add() {
		}

		void toggle(long id) {
		}

	}

	enum Filter {

		ALL, DONE

	}

	@State(scope = Scope.KEYED)
	static final class Room {

		String name() {
			return "";
		}

		boolean open() {
			return true;
		}

		void leave(String user) {
		}

	}

}
