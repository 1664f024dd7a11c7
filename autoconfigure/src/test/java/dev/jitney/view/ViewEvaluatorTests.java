package dev.jitney.view;

import java.util.List;
import java.util.Map;

import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.compile.Template;
import dev.jitney.html.Constant;
import dev.jitney.html.Message;
import dev.jitney.html.PathVariable;
import dev.jitney.html.Row;
import dev.jitney.html.Url;
import dev.jitney.view.Todos.Todo;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.atPath;
import static dev.jitney.html.Html.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ViewEvaluatorTests {

	private final Todos todos = new Todos(new Todo(1L, "milk"), new Todo(2L, "eggs"));

	private final TestContext context = new TestContext().with(this.todos).variable("id", "7");

	private String evaluate(Node... nodes) {
		View view = new ViewEvaluator(Parts.template(nodes)).evaluate(this.context, null);
		return Json.of(view);
	}

	@Test
	void writesEachKindOfValueInItsForm() {
		Slot text = Parts.text("a", new Constant<>(5));
		Slot attribute = Parts.slot(Slot.Kind.ATTRIBUTE, "b", 0, new Constant<>(false));
		Slot present = Parts.slot(Slot.Kind.ATTRIBUTE, "c", 0, new Constant<>(true));
		Slot url = Parts.slot(Slot.Kind.URL, "@1", 0, new Url("/post/{id}", List.of(new Constant<>("a/b c"))));
		Slot variable = Parts.text(":id", new PathVariable("id"));
		Slot message = Parts.text("#left", new Message("left", List.of(new Constant<>(2))));
		assertThat(evaluate(Parts.textNode("x", text, attribute, present, url, variable, message))).isEqualTo(
				"{\"a\":\"5\",\"b\":null,\"c\":true,\"@1\":\"/post/a%2Fb%20c\",\":id\":\"7\",\"#left\":\"left[2]\"}");
	}

	@Test
	void evaluatesOnlyTheBranchThatIsTaken() {
		Slot broken = Parts.text("broken", Parts.of(Todos.class, "broken", (Todos all) -> {
			throw new IllegalStateException("evaluated");
		}));
		assertThat(evaluate(Parts.when(Todos.EMPTY, Parts.textNode(broken), Parts.textNode(Todos.DRAFT))))
			.isEqualTo("{\"Todos.isEmpty\":false,\"Todos.draft\":\"\"}");
	}

	@Test
	void evaluatesAValueOnceHoweverOftenItIsShown() {
		evaluate(Parts.textNode(Todos.DRAFT), Parts.textNode(Todos.DRAFT), Todos.each(Parts.textNode(Todos.DRAFT)));
		assertThat(this.todos.calls).isEqualTo(2);
	}

	@Test
	void setsTheIndexOfTheCaseThatMatches() {
		Slot subject = Parts.slot(Slot.Kind.CASE, "kind", 0, new Constant<>("b"));
		Slot other = Parts.slot(Slot.Kind.CASE, "other", 0, new Constant<>("z"));
		List<List<Node>> bodies = List.of(List.of(), List.of(Parts.textNode(Todos.DRAFT)));
		assertThat(evaluate(new Node.MatchNode(subject, List.of("a", "b"), bodies, List.of()),
				new Node.MatchNode(other, List.of("a", "b"), bodies, List.of())))
			.isEqualTo("{\"kind\":1,\"Todos.draft\":\"\",\"other\":-1}");
	}

	@Test
	void opensAFrameForEachRow() {
		this.todos.editing = 2L;
		assertThat(evaluate(Todos.each(Parts.textNode(Todos.TITLE), Parts.when(Todos.EDITING, Parts.textNode("!")),
				Parts.textNode(Todos.DRAFT))))
			.isEqualTo("{\"Todos.items\":[[\"1\",{\"title\":\"milk\",\"Todos.isEditing\":false}],"
					+ "[\"2\",{\"title\":\"eggs\",\"Todos.isEditing\":true}]],\"Todos.draft\":\"\"}");
	}

	@Test
	void takesArraysAndNullForLists() {
		Slot array = Parts.list("array", Parts.of(Todos.class, "numbers", (Todos all) -> new int[] { 3 }));
		Slot none = Parts.list("none", Parts.of(Todos.class, "none", (Todos all) -> null));
		Row<Integer> row = new Row<>();
		Node each = new Node.EachNode(array, Parts.of(row, Integer.class, "key", (Integer i) -> i), row, 1, List.of());
		Node nothing = new Node.EachNode(none, Parts.of(row, Integer.class, "key", (Integer i) -> i), row, 1,
				List.of());
		assertThat(evaluate(each, nothing)).isEqualTo("{\"array\":[[\"3\",{}]],\"none\":[]}");
	}

	@Test
	void refusesRowsThatAreHeldTooFarOut() {
		Node inner = new Node.EachNode(Parts.list("inner", Parts.of(Todos.class, "rows", (Todos all) -> List.of())),
				Parts.of(Todos.ROW, Todo.class, "id", Todo::id), new Row<>(), 2, List.of());
		Template template = Parts.template(Todos.each(inner));
		assertThatIllegalArgumentException().isThrownBy(() -> new ViewEvaluator(template))
			.withMessageStartingWith("The rows of inner must be held by the frame around them");
	}

	@Test
	void knowsThePath() {
		Slot path = Parts.text("/", path());
		Slot here = Parts.slot(Slot.Kind.ATTRIBUTE, "/todos/**", 0, atPath("/todos/**", "page"));
		Slot elsewhere = Parts.slot(Slot.Kind.ATTRIBUTE, "/posts", 0, atPath("/posts", "page"));
		Slot flag = Parts.flag("/todos/{id}", atPath("/todos/{id}"));
		assertThat(evaluate(Parts.textNode(path, here, elsewhere, flag)))
			.isEqualTo("{\"/\":\"/todos/7\",\"/todos/**\":\"page\",\"/posts\":null,\"/todos/{id}\":true}");
	}

	@Test
	void keepsThePageInItsOwnFramesInsideALayout() {
		Template layout = Parts.template(Parts.textNode(Todos.DRAFT), new Node.OutletNode());
		assertThat(evaluate(Parts.layout("Layout", layout, Parts.textNode(Todos.EMPTY), Todos.each())))
			.isEqualTo("{\"Layout\":{\"Todos.draft\":\"\"},\"Todos.isEmpty\":false,"
					+ "\"Todos.items\":[[\"1\",{}],[\"2\",{}]]}");
	}

	@Test
	void bindsStatesInsideMemosToo() {
		Todos other = new Todos();
		other.draft = "other";
		this.context.with(other, "x");
		Node memo = Parts.memo("Pages.draft", 0, Parts.template(Parts.textNode(Todos.DRAFT)));
		assertThat(evaluate(new Node.WithNode(Todos.class.getName(), new Constant<>("x"), List.of(memo)),
				Parts.textNode(Todos.DRAFT)))
			.isEqualTo("{\"Pages.draft\":{\"Todos.draft\":\"other\"},\"Todos.draft\":\"\"}");
	}

	@Test
	void viewsAreEqualWhereverTheyCameFrom() {
		View view = new ViewEvaluator(Parts.template(Parts.textNode(Todos.DRAFT))).evaluate(this.context, null);
		assertThat(view).isEqualTo(new View(Map.of("Todos.draft", "")))
			.hasSameHashCodeAs(new View(Map.of("Todos.draft", "")));
	}

}
