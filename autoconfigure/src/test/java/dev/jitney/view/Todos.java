package dev.jitney.view;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.html.Row;
import org.jspecify.annotations.Nullable;

/** The state that most tests show. It counts how often its methods are called. */
final class Todos {

	static final Row<Todo> ROW = new Row<>();

	static final Slot DRAFT = Parts.text("Todos.draft", Parts.of(Todos.class, "draft", Todos::draft));

	static final Slot EMPTY = Parts.flag("Todos.isEmpty", Parts.of(Todos.class, "isEmpty", Todos::isEmpty));

	static final Slot ITEMS = Parts.list("Todos.items", Parts.of(Todos.class, "items", Todos::items));

	static final Slot TITLE = Parts.slot(Slot.Kind.TEXT, "title", 1,
			Parts.of(ROW, Todo.class, "title", (Todo todo) -> todo.title()));

	static final Slot EDITING = Parts.slot(Slot.Kind.FLAG, "Todos.isEditing", 1,
			Parts.of(ROW, Todos.class, "isEditing", (Todos todos, Todo todo) -> todos.isEditing(todo)));

	String draft = "";

	List<Todo> items = new ArrayList<>();

	@Nullable Long editing;

	int calls;

	Todos(Todo... items) {
		this.items.addAll(List.of(items));
	}

	static Node each(Node... body) {
		return new Node.EachNode(ITEMS, Parts.of(ROW, Todo.class, "id", (Todo todo) -> todo.id()), ROW, 1,
				List.of(body));
	}

	String draft() {
		this.calls++;
		return this.draft;
	}

	List<Todo> items() {
		this.calls++;
		return this.items;
	}

	boolean isEmpty() {
		this.calls++;
		return this.items.isEmpty();
	}

	boolean isEditing(Todo todo) {
		this.calls++;
		return todo.id().equals(this.editing);
	}

	record Todo(@Nullable Long id, String title) {

	}

}
