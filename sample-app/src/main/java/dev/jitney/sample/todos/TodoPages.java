package dev.jitney.sample.todos;

import java.util.List;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Getter;
import dev.jitney.html.Row;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.page.Preview;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.footer;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.h2;
import static dev.jitney.html.Html.header;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.label;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.section;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.strong;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;

/**
 * One page for each filter; class names and behaviour are those of the TodoMVC
 * specification.
 */
@Pages(layout = Frame.class)
class TodoPages {

	@Page(path = "/todos", title = "TodoMVC – Jitney")
	static Component all() {
		return page("All", Todos::all);
	}

	@Page(path = "/todos/active", title = "Active – TodoMVC – Jitney")
	static Component active() {
		return page("Active", Todos::active);
	}

	@Page(path = "/todos/completed", title = "Completed – TodoMVC – Jitney")
	static Component completed() {
		return page("Completed", Todos::completed);
	}

	private static Component page(String filter, Getter<Todos, List<Todo>> todos) {
		Element head = header(h2("todos"), newTodo()).cls("header");
		Element app = section(head, when(Todos::hasAny, list(todos), controls(filter))).cls("todoapp");
		return DemoPage.of(Demo.TODOS, app).onLoad(TodoEditor::cancel);
	}

	@Preview(title = "A new todo")
	static Component field() {
		return section(header(h2("todos"), newTodo()).cls("header")).cls("todoapp");
	}

	private static Element newTodo() {
		Element title = input().cls("new-todo")
			.name("title")
			.placeholder("What needs to be done?")
			.aria("label", "New todo")
			.autocomplete("off")
			.autofocus();
		return form(title).onSubmit(Todos::add).reset();
	}

	private static Element list(Getter<Todos, List<Todo>> todos) {
		Element toggleAll = input().id("toggle-all")
			.cls("toggle-all")
			.type("checkbox")
			.checked(Todos::isAllDone)
			.onChange(Todos::toggleAll);
		return section(toggleAll, label("Mark all as complete").htmlFor("toggle-all"),
				ul(each(todos, Todo::id, TodoPages::item)).cls("todo-list"))
			.cls("main");
	}

	private static Element item(Row<Todo> todo) {
		return li(view(todo), when(todo.is(TodoEditor::isEditing), editor())).cls("completed", todo.is(Todo::done))
			.cls("editing", todo.is(TodoEditor::isEditing));
	}

	private static Element view(Row<Todo> todo) {
		Element toggle = input().cls("toggle")
			.type("checkbox")
			.aria("label", todo.get(Todo::title))
			.checked(todo.is(Todo::done))
			.onChange(Todos::toggle, todo.get(Todo::id));
		Element title = label(todo.text(Todo::title)).onDoubleClick(TodoEditor::edit, todo.get(Todo::id));
		Element destroy = button().cls("destroy").aria("label", "Delete").onClick(Todos::remove, todo.get(Todo::id));
		return div(toggle, title, destroy).cls("view");
	}

	private static Element editor() {
		return input().cls("edit")
			.aria("label", "Edit todo")
			.autofocus()
			.bind(TodoEditor::title, TodoEditor::setTitle)
			.onKeyDown(TodoEditor::save)
			.key("Enter")
			.onKeyDown(TodoEditor::cancel)
			.key("Escape")
			.onBlur(TodoEditor::save);
	}

	private static Element controls(String filter) {
		Element count = span(strong(text(Todos::left)), text(Todos::leftUnit)).cls("todo-count");
		Element filters = ul(link("All", "/todos", filter), link("Active", "/todos/active", filter),
				link("Completed", "/todos/completed", filter))
			.cls("filters");
		Element clear = button("Clear completed").cls("clear-completed").onClick(Todos::clearDone);
		return footer(count, filters, when(Todos::hasDone, clear)).cls("footer");
	}

	private static Element link(String name, String path, String filter) {
		Element link = a(name).href(path);
		return li(name.equals(filter) ? link.cls("selected").aria("current", "page") : link);
	}

}
