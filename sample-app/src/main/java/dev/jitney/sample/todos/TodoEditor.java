package dev.jitney.sample.todos;

import dev.jitney.state.Shared;
import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;

/** The todo that one tab is editing, and what has been typed so far. */
@State
class TodoEditor {

	private final Shared<Todos> todos;

	private @Nullable Long editing;

	private String title = "";

	TodoEditor(Shared<Todos> todos) {
		this.todos = todos;
	}

	boolean isEditing(Todo todo) {
		return this.editing != null && this.editing == todo.id();
	}

	String title() {
		return this.title;
	}

	void setTitle(String title) {
		this.title = title;
	}

	void edit(long id) {
		this.editing = id;
		this.title = this.todos.read((todos) -> todos.title(id));
	}

	void save() {
		if (this.editing != null) {
			long id = this.editing;
			String title = this.title;
			cancel();
			this.todos.update((todos) -> todos.rename(id, title));
		}
	}

	void cancel() {
		this.editing = null;
		this.title = "";
	}

}
