package dev.jitney.state.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StateChecksTests {

	private final StateTypes types = new StateTypes((type) -> false);

	private final StateChecks checks = new StateChecks(this.types, new StateCodec(this.types, StateLimits.defaults()));

	@Test
	void acceptsAStateThatComesBackTheSame() {
		Todos todos = new Todos();
		todos.items.add(new Todo("Milk"));
		todos.tags = List.of("a");
		todos.otherTags = todos.tags;
		assertThatNoException().isThrownBy(() -> this.checks.verify(todos, Todos::new));
	}

	@Test
	void namesTwoPathsToOneMutableObject() {
		Todos todos = new Todos();
		todos.items.add(new Todo("Milk"));
		todos.items.add(new Todo("Bread"));
		todos.selected = todos.items.get(1);
		complains(todos, Todos::new, "StateChecksTests.Todos.selected and StateChecksTests.Todos.items[1] are one"
				+ " StateChecksTests.Todo, but will be two after the event: keep it in one place and refer to it by an"
				+ " id");
	}

	@Test
	void namesTwoPathsToOneCollection() {
		Todos todos = new Todos();
		todos.visible = todos.items;
		complains(todos, Todos::new,
				"StateChecksTests.Todos.visible and StateChecksTests.Todos.items are one ArrayList,"
						+ " but will be two after the event: keep it in one place and refer to it by an id");
	}

	@Test
	void namesAnObjectInTwoStatesOfAnOwner() {
		Todos todos = new Todos();
		Basket basket = new Basket();
		basket.todos = todos.items;
		assertThatExceptionOfType(StateCheckException.class)
			.isThrownBy(() -> this.checks.verify(List.of(todos, basket), (state) -> new Todos()))
			.withMessageStartingWith(
					"StateChecksTests.Basket.todos and StateChecksTests.Todos.items are one ArrayList, but");
	}

	@Test
	void namesTheValueThatAConstructorChanges() {
		Priced priced = new Priced();
		priced.prices.put("a", new Price("1"));
		complains(priced, Priced::new, "StateChecksTests.Priced.prices.a.amount is not the same after it was stored and"
				+ " read back: a constructor must keep what it is given (was \"1!\", is \"1!!\")");
	}

	@Test
	void namesTheFieldThatIsEncodedDifferentlyEachTime() {
		Unstable unstable = new Unstable();
		unstable.names = new ArrayList<>() {

			private int turn;

			@Override
			public java.util.Iterator<String> iterator() {
				return List.of("turn" + this.turn++).iterator();
			}

		};
		assertThatExceptionOfType(StateCheckException.class)
			.isThrownBy(() -> this.checks.verify(unstable, Unstable::new))
			.withMessage("StateChecksTests.Unstable.names[0] is encoded differently each time: use a collection with a"
					+ " stable order, and change nothing from another thread (was \"turn1\", is \"turn2\")")
			.satisfies((ex) -> assertThat(ex.getPath()).isEqualTo("StateChecksTests.Unstable.names[0]"));
	}

	@Test
	void namesASortedCollectionThatIsNotDeclaredAsOne() {
		Loose loose = new Loose();
		loose.set = new TreeSet<>();
		complains(loose, Loose::new,
				"StateChecksTests.Loose.set holds a TreeSet, which would come back unsorted: declare"
						+ " it as SortedSet");
		loose = new Loose();
		loose.map = new TreeMap<>();
		complains(loose, Loose::new,
				"StateChecksTests.Loose.map holds a TreeMap, which would come back unsorted: declare"
						+ " it as SortedMap");
		loose = new Loose();
		loose.queue = new PriorityQueue<>();
		complains(loose, Loose::new,
				"StateChecksTests.Loose.queue holds a PriorityQueue, which would come back unsorted:"
						+ " keep a List and sort it");
	}

	@Test
	void namesACollectionOfAnotherKind() {
		Loose loose = new Loose();
		loose.collection = new HashSet<>();
		complains(loose, Loose::new,
				"StateChecksTests.Loose.collection holds a HashSet, which would come back as a list:"
						+ " declare it as Set");
		loose = new Loose();
		loose.units = new EnumMap<>(TimeUnit.class);
		complains(loose, Loose::new, "StateChecksTests.Loose.units holds an EnumMap, which would come back in another"
				+ " order: declare it as EnumMap");
	}

	@Test
	void namesAComparator() {
		Loose loose = new Loose();
		loose.sorted = new TreeSet<>(Comparator.reverseOrder());
		complains(loose, Loose::new, "StateChecksTests.Loose.sorted has a comparator, which is not stored: leave it out"
				+ " and sort where the set is shown");
	}

	private void complains(Object state, Supplier<?> fresh, String message) {
		assertThatExceptionOfType(StateCheckException.class).isThrownBy(() -> this.checks.verify(state, fresh))
			.withMessage(message);
	}

	static class Todo {

		private String title;

		Todo(String title) {
			this.title = title;
		}

	}

	@State
	static class Todos {

		private List<Todo> items = new ArrayList<>();

		private Todo selected;

		private List<String> tags = List.of();

		private List<String> otherTags = List.of();

		private List<Todo> visible = List.of();

	}

	@State
	static class Basket {

		private List<Todo> todos = List.of();

	}

	record Price(String amount) {

		Price {
			amount = amount + "!";
		}

	}

	@State
	static class Priced {

		private Map<String, Price> prices = new java.util.HashMap<>();

	}

	@State
	static class Unstable {

		private List<String> names = List.of();

	}

	@State
	static class Loose {

		private Set<String> set = Set.of();

		private SortedSet<String> sorted = new TreeSet<>();

		private Map<String, String> map = Map.of();

		private Map<TimeUnit, String> units = Map.of();

		private Queue<String> queue;

		private Collection<String> collection = List.of();

	}

}
