package dev.jitney.sample.todos;

import dev.jitney.sample.SharedInstances;
import dev.jitney.state.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TodoEditorTests {

	private final Shared<Todos> todos = new SharedInstances<>(Todos::new);

	private final TodoEditor editor = new TodoEditor(this.todos);

	@BeforeEach
	void addTodos() {
		this.todos.update((todos) -> {
			todos.add(new NewTodo("Milk"));
			todos.add(new NewTodo("Bread"));
		});
	}

	@Test
	void startsWithTheTitleOfTheTodo() {
		this.editor.edit(2);
		assertThat(this.editor.title()).isEqualTo("Bread");
		assertThat(this.todos.read(Todos::all).stream().filter(this.editor::isEditing)).extracting(Todo::id)
			.containsExactly(2L);
	}

	@Test
	void savesWhatWasTyped() {
		this.editor.edit(2);
		this.editor.setTitle(" Rye bread ");
		this.editor.save();
		assertThat(this.todos.read(Todos::all)).extracting(Todo::title).containsExactly("Milk", "Rye bread");
		assertThat(this.todos.read(Todos::all)).noneMatch(this.editor::isEditing);
	}

	@Test
	void savesOnceWhenEnterIsFollowedByBlur() {
		this.editor.edit(2);
		this.editor.setTitle("");
		this.editor.save();
		this.editor.save();
		assertThat(this.todos.read(Todos::all)).extracting(Todo::title).containsExactly("Milk");
	}

	@Test
	void forgetsWhatWasTypedWhenCancelled() {
		this.editor.edit(2);
		this.editor.setTitle("Rye bread");
		this.editor.cancel();
		this.editor.save();
		assertThat(this.todos.read(Todos::all)).extracting(Todo::title).containsExactly("Milk", "Bread");
	}

}
