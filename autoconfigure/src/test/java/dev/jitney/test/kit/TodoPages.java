package dev.jitney.test.kit;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;
import static dev.jitney.html.Html.a;

@Pages
class TodoPages {

	@Page(path = "/todos", title = "Todos")
	static Component todos() {
		return main(form(input().aria("label", "New todo")
			.bind(Todos::draft, Todos::setDraft), button("Add")).onSubmit(Todos::add).reset(), ul(each(Todos::items,
					Todos.Todo::id,
					(todo) -> li(
							input().type("checkbox")
								.aria("label", todo.get(Todos.Todo::title))
								.checked(todo.is(Todos.Todo::done))
								.onChange(Todos::toggle, todo.get(Todos.Todo::id)),
							span(todo.text(Todos.Todo::title)).onDoubleClick(Todos::rename, todo.get(Todos.Todo::id)),
							button("×").onClick(Todos::remove, todo.get(Todos.Todo::id)))
						.cls("done", todo.is(Todos.Todo::done)))),
				when(Todos::isEmpty, p("Nothing to do")).otherwise(p(text(Todos::count))),
				div(a("Away").href("/away")));
	}

	@Page(path = "/away", title = "Away")
	static Component away() {
		return main(p(text(Todos::count)).id("count"), a("Back").href("/todos"),
				a("Elsewhere").href("https://example.org/"));
	}

}
