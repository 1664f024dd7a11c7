package dev.jitney.sample.todos;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TodosTests {

	private final Todos todos = new Todos();

	@Test
	void addsTrimmedTitlesAndIgnoresBlankOnes() {
		add("  Milk ", "   ", "", "Bread");
		assertThat(titles(this.todos.all())).containsExactly("Milk", "Bread");
	}

	@Test
	void tellsActiveFromCompleted() {
		add("Milk", "Bread", "Eggs");
		this.todos.toggle(2, true);
		assertThat(titles(this.todos.active())).containsExactly("Milk", "Eggs");
		assertThat(titles(this.todos.completed())).containsExactly("Bread");
	}

	@Test
	void countsWhatIsLeftInWords() {
		assertThat(this.todos.left() + this.todos.leftUnit()).isEqualTo("0 items left");
		add("Milk");
		assertThat(this.todos.left() + this.todos.leftUnit()).isEqualTo("1 item left");
		add("Bread");
		assertThat(this.todos.left() + this.todos.leftUnit()).isEqualTo("2 items left");
	}

	@Test
	void marksAllAndIsAllDoneOnlyWhileNoneIsActive() {
		add("Milk", "Bread");
		this.todos.toggleAll(true);
		assertThat(this.todos.isAllDone()).isTrue();
		this.todos.toggle(1, false);
		assertThat(this.todos.isAllDone()).isFalse();
		this.todos.toggleAll(false);
		assertThat(this.todos.hasDone()).isFalse();
	}

	@Test
	void clearsWhatIsDone() {
		add("Milk", "Bread");
		this.todos.toggle(1, true);
		this.todos.clearDone();
		assertThat(titles(this.todos.all())).containsExactly("Bread");
	}

	@Test
	void removesATodoThatIsRenamedToNothing() {
		add("Milk", "Bread");
		this.todos.rename(1, " Oat milk ");
		this.todos.rename(2, "  ");
		assertThat(titles(this.todos.all())).containsExactly("Oat milk");
	}

	@Test
	void neverUsesAnIdTwice() {
		add("Milk");
		this.todos.remove(1);
		add("Bread");
		assertThat(this.todos.all()).extracting(Todo::id).containsExactly(2L);
	}

	private void add(String... titles) {
		for (String title : titles) {
			this.todos.add(new NewTodo(title));
		}
	}

	private static List<String> titles(List<Todo> todos) {
		return todos.stream().map(Todo::title).toList();
	}

}
