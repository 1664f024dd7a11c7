package dev.jitney.html.author;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.html.Attribute;
import dev.jitney.html.Component;
import dev.jitney.html.Each;
import dev.jitney.html.Element;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.StateValue;
import dev.jitney.html.Trigger;
import dev.jitney.html.When;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.h1;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.message;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example that introduces Jitney, letter for letter, and the tree it makes.
 */
class TodoPagesTests {

	private final Element page = (Element) TodoPages.todos();

	@Test
	void runsOnLoadHandlerOfTheOutermostElement() {
		assertThat(this.page.tag()).isEqualTo("main");
		assertThat(this.page.loads()).singleElement()
			.satisfies((load) -> assertThat(load.method().toString()).isEqualTo("Todos::load"));
	}

	@Test
	void bindsTheDraftAndSubmitsTheForm() {
		Element form = (Element) this.page.children().get(1);
		Element input = (Element) form.children().get(0);
		assertThat(form.triggers()).singleElement().satisfies((submit) -> {
			assertThat(submit.event()).isEqualTo("submit");
			assertThat(submit.payload()).isNull();
			assertThat(submit.modifiers().reset()).isTrue();
		});
		assertThat(input.attributes()).hasSize(3).last().satisfies((attribute) -> {
			Attribute.Bind bind = (Attribute.Bind) attribute;
			assertThat(bind.property()).isEqualTo("value");
			assertThat(bind.live()).isFalse();
			assertThat(bind.setter().payload()).isEqualTo("java.lang.String");
			assertThat(bind.setter().method().name()).isEqualTo("setDraft");
		});
	}

	@Test
	void showsOneItemPerRow() {
		Each each = (Each) ((Element) this.page.children().get(2)).children().get(0);
		assertThat(((StateValue<?>) each.items()).method().name()).isEqualTo("items");
		assertThat(each.key().method().toString()).isEqualTo("Todo::id");
		assertThat(each.key().row()).isSameAs(each.row());
		Element item = (Element) each.body();
		Attribute.ClassWhen editing = (Attribute.ClassWhen) item.attributes().get(0);
		assertThat(editing.condition()).isInstanceOfSatisfying(RowStateValue.class,
				(value) -> assertThat(value.method().owner()).isEqualTo(Todos.class.getName()));
	}

	@Test
	void bindsTheRowsIdentityToTheHandler() {
		Each each = (Each) ((Element) this.page.children().get(2)).children().get(0);
		Trigger toggle = ((Element) ((Element) each.body()).children().get(0)).triggers().get(0);
		assertThat(toggle.payload()).isNull();
		assertThat(toggle.arguments()).singleElement().isInstanceOfSatisfying(RowValue.class, (id) -> {
			assertThat(id.method().name()).isEqualTo("id");
			assertThat(id.row()).isSameAs(each.row());
		});
	}

	@Test
	void keepsBothBranchesOfACondition() {
		When when = (When) this.page.children().get(3);
		assertThat(((StateValue<?>) when.condition()).method().name()).isEqualTo("isEmpty");
		assertThat(((Element) when.then()).tag()).isEqualTo("p");
		assertThat(((Element) when.otherwise()).tag()).isEqualTo("p");
	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface State {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Pages {

	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Page {

		String path();

		String title();

	}

	record Todo(long id, String title, boolean done) {

		Todo(String title) {
			this(0, title, false);
		}

	}

	interface TodoRepository {

		List<Todo> findAll();

		Todo save(Todo todo);

	}

	@State
	static class Todos {

		private final TodoRepository repository;

		private String draft = "";

		private List<Todo> items = new ArrayList<>();

		private Long editing;

		Todos(TodoRepository repository) {
			this.repository = repository;
		}

		String draft() {
			return this.draft;
		}

		List<Todo> items() {
			return this.items;
		}

		boolean isEmpty() {
			return this.items.isEmpty();
		}

		boolean isEditing(Todo todo) {
			return ((Object) todo.id()).equals(this.editing);
		}

		String summary() {
			return "%d left".formatted(this.items.stream().filter((t) -> !t.done()).count());
		}

		void load() {
			this.items = this.repository.findAll();
		}

		void setDraft(String value) {
			this.draft = value;
		}

		void add() {
			this.items.add(this.repository.save(new Todo(this.draft)));
			this.draft = "";
		}

		void toggle(long id) {
			this.editing = id;
		}

	}

	@Pages
	static class TodoPages {

		// @formatter:off
		@Page(path = "/todos", title = "Todos")
		static Component todos() {
			return main(
				h1(message("todos.title")),
				form(input().placeholder("What next?").autofocus().bind(Todos::draft, Todos::setDraft)).onSubmit(Todos::add).reset(),
				ul(each(Todos::items, Todo::id, todo ->
					li(input().type("checkbox").checked(todo.is(Todo::done)).onChange(Todos::toggle, todo.get(Todo::id)),
					   span(todo.text(Todo::title)))
					.cls("editing", todo.is(Todos::isEditing)))),
				when(Todos::isEmpty, p("Nothing to do")).otherwise(p(text(Todos::summary)))
			).onLoad(Todos::load);
		}
		// @formatter:on

	}

}
