package dev.jitney.sample.todos;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.state.Scope;
import dev.jitney.state.State;

/** The list of one browser: it survives a reload, and all tabs show it. */
@State(scope = Scope.SESSION)
class Todos {

	private List<Todo> items = new ArrayList<>();

	private long lastId;

	List<Todo> all() {
		return this.items;
	}

	List<Todo> active() {
		return this.items.stream().filter((todo) -> !todo.done()).toList();
	}

	List<Todo> completed() {
		return this.items.stream().filter(Todo::done).toList();
	}

	boolean hasAny() {
		return !this.items.isEmpty();
	}

	boolean isAllDone() {
		return this.items.stream().allMatch(Todo::done);
	}

	boolean hasDone() {
		return this.items.stream().anyMatch(Todo::done);
	}

	int left() {
		return active().size();
	}

	String leftUnit() {
		return (left() == 1) ? " item left" : " items left";
	}

	String title(long id) {
		return this.items.stream().filter((todo) -> todo.id() == id).map(Todo::title).findFirst().orElse("");
	}

	void add(NewTodo todo) {
		String title = todo.title().strip();
		if (!title.isEmpty()) {
			this.items.add(new Todo(++this.lastId, title, false));
		}
	}

	void toggle(long id, boolean done) {
		this.items.replaceAll((todo) -> (todo.id() == id) ? todo.withDone(done) : todo);
	}

	void toggleAll(boolean done) {
		this.items.replaceAll((todo) -> todo.withDone(done));
	}

	/** A todo without a title is none. */
	void rename(long id, String title) {
		if (title.isBlank()) {
			remove(id);
		}
		else {
			this.items.replaceAll((todo) -> (todo.id() == id) ? todo.withTitle(title.strip()) : todo);
		}
	}

	void remove(long id) {
		this.items.removeIf((todo) -> todo.id() == id);
	}

	void clearDone() {
		this.items.removeIf(Todo::done);
	}

}
