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
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.documentTitle;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.fieldset;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.message;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pathKey;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.table;
import static dev.jitney.html.Html.tbody;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.tr;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.url;
import static dev.jitney.html.Html.when;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a page that breaks a rule is told: what is wrong, what to write instead, where.
 */
class PageRuleTests {

	private static final SourceLocation PLACE = new SourceLocation("com.acme.Pages", "shelf", "Pages.java", 3);

	private static final String OUTLET = "A layout places its content exactly once, outside each, when, match, with, memo"
			+ " and a fieldset that can be disabled";

	private static final String DIV_IN_P = "<div> cannot stand inside <p>: the browser would close the paragraph first;"
			+ " write div instead of p, or span inside it";

	private final PageCompiler compiler = new PageCompiler(
			new RegistrationContext(List.of(Shelf.class.getName(), Room.class.getName()), getClass().getClassLoader()));

	@Test
	void memoThatContainsItself() {
		refuses(main(memo(PageRuleTests::endless)),
				"The memo PageRuleTests.endless contains itself, by way of [dev.jitney.compile.PageRuleTests#endless];"
						+ " end the recursion with an each over rows");
	}

	@Test
	void rowOutsideItsEach() {
		Row<?>[] kept = new Row<?>[1];
		Component list = ul(each(Shelf::books, Book::id, (book) -> {
			kept[0] = book;
			return li(book.text(Book::title));
		}));
		@SuppressWarnings("unchecked")
		Row<Book> row = (Row<Book>) kept[0];
		refuses(main(list, p(row.text(Book::title))), "A value of a row is used outside the each that gave the row;"
				+ " move it inside, or hand the row to the memo that shows it");
	}

	@Test
	void keyedStateWithoutWith() {
		refuses(main(p(text(Room::name))), "Room is a keyed state: put what uses it below with(Room.class, …),"
				+ " so that it is clear which one is meant");
	}

	@Test
	void keyedStateWithoutWithInsideMemo() {
		refuses(main(memo(PageRuleTests::room)), "Room is a keyed state: put what uses it below with(Room.class, …),"
				+ " so that it is clear which one is meant");
	}

	@Test
	void pathVariableThatThePageHasNot() {
		refuses("/room/{id}/{*rest}", main(p(text(pathKey("rom")))),
				"pathKey(\"rom\") is not a variable of the page /room/{id}/{*rest}; it has id, rest");
		refuses("/", main(with(Room.class, pathKey("id"), p(text(Room::name)))),
				"pathKey(\"id\") is not a variable of the page /, whose path has none; write {id} into its path");
		refuses("error-404", main(p(text(message("gone", pathKey("path"))))),
				"pathKey(\"path\") is not a variable of the page error-404; it has message, status");
	}

	@Test
	void pathVariablesOfThePageAreFine() {
		Component page = main(memo(PageRuleTests::anywhere), a("x").href(url("/{a}/{b}", pathKey("id"), pathKey("n"))),
				button("y").onClick(Shelf::choose, pathKey("id")));
		assertThat(this.compiler.compile("/{id:[0-9]{2}}/{*n}", "", page, null, PLACE).handlers()).hasSize(1);
	}

	static Component anywhere() {
		return p(text(pathKey("unknown")));
	}

	@Test
	void onLoadBelowThePage() {
		refuses(main(div().onLoad(Shelf::load)),
				"onLoad belongs to the page as a whole: put it on the outermost element of the page");
	}

	@Test
	void onLoadInsideMemo() {
		refuses(memo(PageRuleTests::loading), "onLoad belongs to the page as a whole, not to a memo or layout:"
				+ " put it on the outermost element of the page");
	}

	@Test
	void titleInsideWhen() {
		refuses(main(when(Shelf::open, documentTitle("Open"))),
				"The document's title must not depend on an each, when, match, with or memo around it;"
						+ " place it directly in the page and compute its value");
	}

	@Test
	void titleInsideMemo() {
		refuses(main(memo(PageRuleTests::titled)),
				"The document's title must not depend on an each, when, match, with or memo around it;"
						+ " place it directly in the page and compute its value");
	}

	@Test
	void layoutWithoutContent() {
		refuses(p("x"), new Frame(),
				"The layout Frame does not place its content;" + " put the component it is given into the markup");
	}

	@Test
	void layoutWithContentTwice() {
		refuses(p("x"), (content) -> main(content, content), OUTLET);
	}

	@Test
	void layoutThatDisablesItsContent() {
		refuses(p("x"), (content) -> main(fieldset(content).disabled(Shelf::open)), OUTLET);
	}

	@Test
	void pageThatDoesNotFitIntoItsLayout() {
		refuses(main(div("x")), (content) -> p(content),
				"The page does not fit into its layout: <main> cannot stand inside <p>: the browser would close the"
						+ " paragraph first; write div instead of p, or span inside it");
	}

	@Test
	void stateThatIsNotRegistered() {
		refuses(main(p(text(Unknown::name))),
				"'" + Unknown.class.getName() + "' is not a state of this application:"
						+ " is it annotated with @State and in a package that is scanned? Known are ["
						+ Room.class.getName() + ", " + Shelf.class.getName() + "]");
	}

	@Test
	void handlerThatCannotBeCalled() {
		refuses(main(button("Title").onClick(Shelf::title)),
				"Handler Shelf::title returns java.lang.String, which has no meaning: return nothing, an Event, several"
						+ " events, or a Mono, Flux or CompletionStage of them; what a page is to show goes into a field");
	}

	@Test
	void pageMethodIsNamedWhereItIsKnown() {
		PageCompileException failure = new PageCompileException("It is wrong", PLACE).in("com.acme.Pages.shelf");
		assertThat(failure)
			.hasMessage("The page com.acme.Pages.shelf does not compile: It is wrong (at " + PLACE + ")");
		assertThat(failure.location()).isEqualTo(PLACE);
	}

	@Test
	void submittedFormThatIsNoRecord() {
		refuses(main(form(button("Save")).onSubmit(Shelf::rename)),
				"A submitted form cannot become a java.lang.String; let rename take a record"
						+ " with one component per named control");
	}

	@Test
	void nestingAcrossWhen() {
		refuses(main(p(when(Shelf::open, div("x")))), DIV_IN_P);
	}

	@Test
	void nestingAcrossEach() {
		refuses(table(each(Shelf::books, Book::id, (book) -> tr())), "<tr> cannot stand inside <table>;"
				+ " put it into tbody, tfoot or thead, which the browser would insert by itself");
	}

	@Test
	void nestingAcrossMemo() {
		refuses(main(p(memo(PageRuleTests::block))), "The memo PageRuleTests.block does not fit here: " + DIV_IN_P);
	}

	@Test
	void textInsideTableRow() {
		refuses(table(tbody(tr(text("loose")))), "Text cannot stand directly inside <tr>:"
				+ " the browser would move it before the table; put it into a td or a caption");
	}

	@Test
	void computedTextInsideTableAcrossWhen() {
		refuses(table(when(Shelf::open, text(Shelf::title))), "Text cannot stand directly inside <table>:"
				+ " the browser would move it before the table; put it into a td or a caption");
	}

	private void refuses(Component page, String message) {
		refuses(page, null, message);
	}

	private void refuses(String route, Component page, String message) {
		assertThatExceptionOfType(PageCompileException.class)
			.isThrownBy(() -> this.compiler.compile(route, "", page, null, PLACE))
			.withMessage(message + " (at " + PLACE + ")");
	}

	private void refuses(Component page, Layout layout, String message) {
		assertThatExceptionOfType(PageCompileException.class)
			.isThrownBy(() -> this.compiler.compile("/", "", page, layout, SourceLocation.caller()))
			.satisfies((failure) -> {
				assertThat(failure).hasMessage(message + " (at " + failure.location() + ")");
				assertThat(failure.location().toString()).startsWith("dev.jitney.compile.PageRuleTests.")
					.contains("(PageRuleTests.java:");
			});
	}

	static Component endless() {
		return div(memo(PageRuleTests::endless));
	}

	static Component room() {
		return p(text(Room::name));
	}

	static Component loading() {
		return div().onLoad(Shelf::load);
	}

	static Component titled() {
		return fragment(documentTitle("x"), span("y"));
	}

	static Component block() {
		return div("x");
	}

	static final class Frame implements Layout {

		@Override
		public Component around(Component content) {
			return main(p("frame"));
		}

	}

	record Book(long id, String title) {

	}

	@State
	static final class Shelf {

		List<Book> books() {
			return List.of();
		}

		boolean open() {
			return true;
		}

		String title() {
			return "";
		}

		void load() {
		}

		void choose(String id) {
		}

		void rename(String title) {
		}

	}

	@State(scope = Scope.KEYED)
	static final class Room {

		String name() {
			return "";
		}

	}

	static final class Unknown {

		String name() {
			return "";
		}

	}

}
