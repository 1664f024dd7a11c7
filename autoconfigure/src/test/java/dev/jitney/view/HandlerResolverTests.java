package dev.jitney.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import dev.jitney.compile.Guard;
import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.html.Constant;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import dev.jitney.html.Row;
import dev.jitney.html.StateValue;
import dev.jitney.html.Value;
import dev.jitney.view.HandlerResolution.Callable;
import dev.jitney.view.HandlerResolution.Malformed;
import dev.jitney.view.HandlerResolution.NotRendered;
import dev.jitney.view.Todos.Todo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HandlerResolverTests {

	private static final Handler HANDLER = (Handler.Action0<Todos>) (todos) -> {
	};

	private static final HandlerMethod METHOD = HandlerMethod.of(HANDLER, MethodReference.of(HANDLER), 0,
			new RegistrationContext(List.of(Todos.class.getName()), Todos.class.getClassLoader()));

	private static final Guard IN_ROW = new Guard.InEach(Parts.of(Todos.class, "items", Todos::items),
			Parts.of(Todos.ROW, Todo.class, "id", Todo::id), Todos.ROW);

	private final Todos todos = new Todos(new Todo(1L, "milk"), new Todo(2L, "eggs"));

	private final TestContext context = new TestContext().with(this.todos);

	private final List<Value<?>> arguments = new ArrayList<>();

	private HandlerResolution resolve(List<Guard> path, String... rowKeys) {
		HandlerEntry entry = new HandlerEntry("Ab3dE6gH", METHOD, Parts.method(Todos.class, "toggle"), this.arguments,
				path);
		return HandlerResolver.resolve(entry, List.of(rowKeys), this.context);
	}

	private static Guard branch(boolean taken) {
		return new Guard.InBranch(Parts.of(Todos.class, "isEmpty", Todos::isEmpty), taken);
	}

	@Test
	void evaluatesBoundArgumentsInTheRowThatTheBrowserNames() {
		this.arguments.add(Parts.of(Todos.ROW, Todo.class, "id", Todo::id));
		this.arguments.add(Parts.of(Todos.ROW, Todos.class, "isEditing", Todos::isEditing));
		this.arguments.add(new Constant<>("x"));
		assertThat(resolve(List.of(branch(false), IN_ROW), "2"))
			.isEqualTo(new Callable(Todos.class.getName(), null, List.of(2L, false, "x")));
	}

	@Test
	void isNotRenderedInARowOrABranchThatIsGone() {
		assertThat(resolve(List.of(IN_ROW), "3")).isEqualTo(new NotRendered("Todos::items has no row '3' any more"));
		assertThat(resolve(List.of(branch(true)))).isEqualTo(new NotRendered("Todos::isEmpty is false"));
	}

	@Test
	void isNotRenderedInAnotherCaseOrWhereItIsDisabled() {
		StateValue<String> draft = Parts.of(Todos.class, "draft", Todos::draft);
		this.todos.draft = "b";
		assertThat(resolve(List.of(new Guard.InCase(draft, List.of("a", "b"), 0))))
			.isEqualTo(new NotRendered("Todos::draft is another case"));
		assertThat(resolve(List.of(new Guard.InCase(draft, List.of("a", "b"), 1)))).isInstanceOf(Callable.class);
		assertThat(resolve(List.of(new Guard.InCase(draft, List.of("a"), -1)))).isInstanceOf(Callable.class);
		this.todos.editing = 2L;
		Guard unless = new Guard.UnlessDisabled(Parts.of(Todos.ROW, Todos.class, "isEditing", Todos::isEditing));
		assertThat(resolve(List.of(IN_ROW, unless), "2")).isEqualTo(new NotRendered("Todos::isEditing disables it"));
		assertThat(resolve(List.of(IN_ROW, unless), "1")).isInstanceOf(Callable.class);
	}

	@Test
	void asksTheInstanceAroundAFieldsetWhetherItIsDisabled() {
		Guard outer = new Guard.InWith(Todos.class.getName(), new Constant<>("outer"));
		Guard unless = new Guard.UnlessDisabled(Parts.of(Todos.class, "isEmpty", Todos::isEmpty));
		Guard inner = new Guard.InWith(Todos.class.getName(), new Constant<>("inner"));
		this.context.with(new Todos(), "outer").with(new Todos(new Todo(9L, "tea")), "inner");
		assertThat(resolve(List.of(outer, unless, inner))).isEqualTo(new NotRendered("Todos::isEmpty disables it"));
		assertThat(resolve(List.of(inner, unless, outer)))
			.isEqualTo(new Callable(Todos.class.getName(), "outer", List.of()));
	}

	@Test
	void isMalformedWithTheWrongNumberOfRowKeys() {
		assertThat(resolve(List.of(IN_ROW)))
			.isEqualTo(new Malformed("The handler Ab3dE6gH stands in 1 rows, not in 0"));
		assertThat(resolve(List.of(), "1")).isInstanceOf(Malformed.class);
		assertThat(this.todos.calls).isZero();
	}

	@Test
	void takesTheInstanceThatIsBoundClosest() {
		Guard outer = new Guard.InWith(Todos.class.getName(), new Constant<>("outer"));
		Guard inner = new Guard.InWith(Todos.class.getName(), new Constant<>(7));
		this.context.with(new Todos(new Todo(9L, "tea")), "7");
		this.arguments.add(Parts.of(Todos.ROW, Todo.class, "title", Todo::title));
		assertThat(resolve(List.of(outer, inner, IN_ROW), "9"))
			.isEqualTo(new Callable(Todos.class.getName(), "7", List.of("tea")));
	}

	@Test
	void handsTheRowToAMemo() {
		Row<Todo> parameter = new Row<>();
		this.arguments.add(Parts.of(parameter, Todo.class, "title", Todo::title));
		assertThat(resolve(List.of(IN_ROW, new Guard.InMemo(parameter, Todos.ROW)), "1"))
			.isEqualTo(new Callable(Todos.class.getName(), null, List.of("milk")));
	}

	@Test
	void looksAtNoMoreRowsThanItMust() {
		LongStream.range(3, 10_000).mapToObj((id) -> new Todo(id, "t")).forEach(this.todos.items::add);
		this.todos.items.add(100, new Todo(null, "has no key, which would fail"));
		assertThat(resolve(List.of(IN_ROW), "99")).isInstanceOf(Callable.class);
	}

}
