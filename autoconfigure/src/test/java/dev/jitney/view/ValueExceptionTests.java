package dev.jitney.view;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.jitney.compile.Node;
import dev.jitney.html.Constant;
import dev.jitney.html.Message;
import dev.jitney.html.PathVariable;
import dev.jitney.view.Todos.Todo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.NoSuchMessageException;

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
		assertThat(failure(Todos.each())).hasMessage("Todos.items: Todo::id is null as a key;"
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
	void refusesWhatIsNeitherAConditionNorAList() {
		assertThat(failure(Parts.textNode(Parts.flag("Todos.draft", Parts.of(Todos.class, "draft", Todos::draft)))))
			.hasMessage("Todos.draft: must be true or false, not a java.lang.String" + AT);
		Node each = new Node.EachNode(Parts.list("list", new Constant<>("abc")),
				Parts.of(Todos.ROW, Todo.class, "id", Todo::id), Todos.ROW, 1, List.of());
		assertThat(failure(each)).hasMessage("list: abc cannot be iterated:"
				+ " java.lang.IllegalArgumentException: java.lang.String is neither an Iterable nor an array");
	}

	@Test
	void refusesARowThatIsNull() {
		this.todos.items = Arrays.asList(new Todo(5L, "a"), null);
		assertThat(failure(Todos.each())).hasMessage("Todos.items: a row of Todos::items is null; leave it out" + AT);
	}

	@Test
	void namesWhatCannotBeFormattedOrHasNoMessage() {
		EvaluationContext context = new TestContext() {

			@Override
			public String format(@Nullable Object value) {
				throw new IllegalArgumentException("no converter");
			}

			@Override
			public String message(String key, @Nullable Object[] arguments) {
				throw new NoSuchMessageException(key, Locale.GERMAN);
			}

		}.with(this.todos);
		Node number = Parts.textNode(Parts.text("Todos.calls", Parts.of(Todos.class, "calls", (Todos all) -> 5)));
		assertThatExceptionOfType(ValueException.class)
			.isThrownBy(() -> new ViewEvaluator(Parts.template(number)).evaluate(context, null))
			.withMessage("Todos.calls: cannot be formatted: java.lang.IllegalArgumentException: no converter" + AT);
		Message message = new Message("todos.title", List.of(Parts.of(Todos.class, "draft", Todos::draft)));
		Node title = Parts.textNode(Parts.text("#todos.title", message));
		assertThatExceptionOfType(ValueException.class)
			.isThrownBy(() -> new ViewEvaluator(Parts.template(title)).evaluate(context, null))
			.withMessage(
					"#todos.title: the message cannot be resolved: org.springframework.context.NoSuchMessageException:"
							+ " No message found under code 'todos.title' for locale 'de'." + AT);
	}

	@Test
	void refusesAStateWithoutKey() {
		Node with = new Node.WithNode("com.acme.Room", new PathVariable("id"), List.of());
		assertThat(failure(with)).hasMessage("with com.acme.Room: the path variable id is null as a key;"
				+ " every row, and every state that with(…) binds, needs one");
	}

}
