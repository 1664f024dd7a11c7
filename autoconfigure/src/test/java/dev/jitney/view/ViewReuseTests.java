package dev.jitney.view;

import java.util.List;

import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.html.Constant;
import dev.jitney.html.Row;
import dev.jitney.html.StateValue;
import dev.jitney.view.Todos.Todo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViewReuseTests {

	private final Todos todos = new Todos(new Todo(1L, "milk"), new Todo(2L, "eggs"), new Todo(3L, "tea"));

	private final Counter counter = new Counter();

	private final TestContext context = new TestContext().with(this.todos).with(this.counter);

	private final Slot count = Parts.text("Counter.count", Parts.of(Counter.class, "count", Counter::count));

	private static ViewEvaluator evaluator(Node... nodes) {
		return new ViewEvaluator(Parts.template(nodes));
	}

	@Test
	void callsNothingWhenNoStateChanged() {
		ViewEvaluator evaluator = evaluator(Parts.textNode(Todos.DRAFT, this.count),
				Todos.each(Parts.textNode(Todos.TITLE)));
		View view = evaluator.evaluate(this.context, null);
		this.todos.calls = 0;
		this.context.loaded.clear();
		assertThat(evaluator.evaluate(this.context.unchanged(Todos.class, Counter.class), view)).isSameAs(view);
		assertThat(this.todos.calls).isZero();
		assertThat(this.context.loaded).isEmpty();
	}

	@Test
	void keepsAListWhoseStatesDidNotChange() {
		ViewEvaluator evaluator = evaluator(
				Todos.each(Parts.textNode(Todos.TITLE), Parts.when(Todos.EDITING, Parts.textNode("!"))),
				Parts.textNode(this.count));
		View view = evaluator.evaluate(this.context, null);
		this.counter.count++;
		View next = evaluator.evaluate(this.context.unchanged(Todos.class), view);
		assertThat(next.get("Todos.items")).isSameAs(view.get("Todos.items"));
		assertThat(this.context.loaded).containsExactly("Todos", "Counter", "Counter");
		assertThat(Json.of(ViewDiff.diff(view, next))).isEqualTo("{\"Counter.count\":\"1\"}");
	}

	@Test
	void keepsRowsThatAreEqualThoughTheListIsNew() {
		ViewEvaluator evaluator = evaluator(Todos.each(Parts.textNode(Todos.TITLE)));
		View view = evaluator.evaluate(this.context, null);
		this.todos.items.add(0, new Todo(4L, "rice"));
		this.todos.items.set(2, new Todo(2L, "egg"));
		Rows before = (Rows) view.get("Todos.items");
		Rows after = (Rows) evaluator.evaluate(this.context, view).get("Todos.items");
		assertThat(after.rows()).hasSize(4);
		assertThat(after.rows().get(1)).isSameAs(before.rows().get(0));
		assertThat(after.rows().get(2)).isNotEqualTo(before.rows().get(1));
		assertThat(after.rows().get(3)).isSameAs(before.rows().get(2));
	}

	@Test
	void setsValuesFurtherOutAlthoughTheListIsKept() {
		ViewEvaluator evaluator = evaluator(Todos.each(Parts.textNode(Todos.TITLE, Todos.DRAFT)),
				Parts.textNode(this.count));
		View view = evaluator.evaluate(this.context, null);
		this.counter.count++;
		this.todos.calls = 0;
		View next = evaluator.evaluate(this.context.unchanged(Todos.class), view);
		assertThat(Json.of(ViewDiff.diff(view, next))).isEqualTo("{\"Counter.count\":\"1\"}");
		assertThat(next.get("Todos.items")).isSameAs(view.get("Todos.items"));
		assertThat(this.todos.calls).isZero();
	}

	@Test
	void evaluatesWhatHangsOnAnotherInstance() {
		StateValue<String> key = Parts.of(Counter.class, "room", (Counter all) -> all.room);
		Slot name = Parts.text("Room.name", Parts.of(Room.class, "name", Room::name));
		ViewEvaluator evaluator = evaluator(
				new Node.WithNode(Room.class.getName(), key, List.of(Parts.textNode(name))));
		this.context.with(new Room("red"), "r").with(new Room("blue"), "b");
		View view = evaluator.evaluate(this.context, null);
		this.counter.room = "b";
		this.context.unchanged(Room.class, "r").unchanged(Room.class, "b");
		View next = evaluator.evaluate(this.context, view);
		assertThat(Json.of(view) + Json.of(next)).isEqualTo("{\"Room.name\":\"red\"}{\"Room.name\":\"blue\"}");
		this.context.loaded.clear();
		assertThat(evaluator.evaluate(this.context.unchanged(Counter.class), next)).isSameAs(next);
		assertThat(this.context.loaded).containsExactly("Counter");
	}

	@Test
	void keepsTheViewOfAMemo() {
		Row<Todo> parameter = new Row<>();
		Slot title = Parts.text("title", Parts.of(parameter, Todo.class, "title", Todo::title));
		Node memo = Parts.memo("Pages.row", 1, Parts.template(Parts.textNode(title, this.count)), Todos.ROW, parameter);
		ViewEvaluator evaluator = evaluator(Todos.each(memo, Parts.textNode(Todos.TITLE)));
		View view = evaluator.evaluate(this.context, null);
		assertThat(Json.of(view))
			.startsWith("{\"Todos.items\":[[\"1\",{\"Pages.row\":{\"title\":\"milk\",\"Counter.count\":\"0\"},");
		this.counter.count++;
		View next = evaluator.evaluate(this.context.unchanged(Todos.class), view);
		assertThat(Json.of(ViewDiff.diff(view, next))).startsWith(
				"{\"Todos.items\":{\"~\":{\"1\":{\"Pages.row\":{\"Counter.count\":\"1\"}},\"2\":{\"Pages.row\"");
	}

	@Test
	void ignoresTheViewOfAnotherEvaluator() {
		Node node = Parts.textNode(Parts.text("a", new Constant<>("new")));
		View other = evaluator(Parts.textNode(Parts.text("a", new Constant<>("old")))).evaluate(this.context, null);
		assertThat(Json.of(evaluator(node).evaluate(this.context, other))).isEqualTo("{\"a\":\"new\"}");
	}

	static final class Counter {

		int count;

		String room = "r";

		int count() {
			return this.count;
		}

	}

	record Room(String name) {

	}

}
