package dev.jitney.view;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.html.Constant;
import dev.jitney.html.PathVariable;
import dev.jitney.html.Url;
import dev.jitney.view.Todos.Todo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ValueExceptionTests {

	private static final String AT = " (at com.acme.TodoPages.todos(TodoPages.java:31))";

	private final Todos todos = new Todos();

	private ValueException failure(Node... nodes) {
		ViewEvaluator evaluator = new ViewEvaluator(Parts.template(nodes));
		TestContext context = new TestContext().with(this.todos);
		return catchThrowableOfType(ValueException.class, () -> evaluator.evaluate(context, null));
	}

	private static Node failing(Exception ex) {
		return Parts.textNode(Parts.text("Todos.summary", Parts.of(Todos.class, "summary", (Todos all) -> {
			throw ex;
		})));
	}

	@Test
	void namesSlotMethodAndPlaceAndKeepsTheCause() {
		Exception cause = new IOException("disk full");
		ValueException failure = failure(failing(cause));
		assertThat(failure).hasMessage("Todos.summary: Todos::summary threw java.io.IOException: disk full" + AT)
			.hasCause(cause);
		assertThat(failure.slot()).isEqualTo("Todos.summary");
		assertThat(failure.location()).isEqualTo(Parts.PLACE);
	}

	@Test
	void leavesTheThreadInterruptedIfAValueWas() {
		assertThat(failure(failing(new InterruptedException("stop")))).isNotNull();
		assertThat(Thread.interrupted()).isTrue();
	}

	@Test
	void namesKeysThatAreNullOrOccurTwice() {
		this.todos.items = Arrays.asList(new Todo(5L, "a"), new Todo(6L, "b"), new Todo(5L, "c"));
		assertThat(failure(Todos.each())).hasMessage(
				"Todos.items: two rows have the key '5'; keys must be unique in their list, Todo::id is not" + AT);
		this.todos.items = List.of(new Todo(null, "a"));
		assertThat(failure(Todos.each())).hasMessage("Todos.items: the key Todo::id is null;"
				+ " every row, and every state that with(…) binds, needs one" + AT);
	}

	@Test
	void findsAKeyThatOccursTwiceAmongRowsThatWereThereBefore() {
		this.todos.items = List.of(new Todo(1L, "a"), new Todo(2L, "b"));
		TestContext context = new TestContext().with(this.todos);
		ViewEvaluator evaluator = new ViewEvaluator(Parts.template(Todos.each()));
		View view = evaluator.evaluate(context, null);
		this.todos.items = List.of(new Todo(1L, "a"), new Todo(2L, "b"), new Todo(1L, "c"));
		assertThatExceptionOfType(ValueException.class).isThrownBy(() -> evaluator.evaluate(context, view))
			.withMessageContaining("two rows have the key '1'");
	}

	@Test
	void refusesUrlsThatRunCode() {
		Slot slot = Parts.slot(Slot.Kind.URL, "Todos.draft", 0, Parts.of(Todos.class, "draft", Todos::draft));
		this.todos.draft = "java\nscript:alert(1)";
		assertThat(failure(Parts.textNode(slot)))
			.hasMessage("Todos.draft: a URL with the scheme 'javascript' is refused;"
					+ " allowed are relative ones, http, https, mailto, sms, tel and images as data:" + AT);
		Url url = new Url("/files/{name}", List.of(Parts.of(Todos.class, "draft", Todos::draft)));
		this.todos.draft = "..";
		assertThat(failure(Parts.textNode(Parts.slot(Slot.Kind.URL, "@1", 0, url))))
			.hasMessage("@1: a variable of the URL"
					+ " /files/{name} is empty or a dot segment, which would lead to another path" + AT);
	}

	@Test
	void refusesWhatIsNeitherAConditionNorAList() {
		assertThat(failure(Parts.textNode(Parts.flag("Todos.draft", Parts.of(Todos.class, "draft", Todos::draft)))))
			.hasMessage("Todos.draft: must be true or false, not a java.lang.String" + AT);
		Node each = new Node.EachNode(Parts.list("list", new Constant<>("abc")),
				Parts.of(Todos.ROW, Todo.class, "id", Todo::id), Todos.ROW, 1, List.of());
		assertThat(failure(each)).hasMessage("list: Constant[value=abc] cannot be iterated:"
				+ " java.lang.IllegalArgumentException: java.lang.String is neither an Iterable nor an array");
	}

	@Test
	void refusesAStateWithoutKey() {
		Node with = new Node.WithNode("com.acme.Room", new PathVariable("id"), List.of());
		assertThat(failure(with)).hasMessage("with com.acme.Room: the key PathVariable[name=id] is null;"
				+ " every row, and every state that with(…) binds, needs one");
	}

}
