package dev.jitney.state.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.jitney.state.State;
import dev.jitney.state.StoredState;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The stored form of a state, and what happens when it is not what was written. */
class StateCodecTests {

	private final StateTypes types = new StateTypes((type) -> false);

	private final StateCodec codec = new StateCodec(this.types, StateLimits.defaults());

	@Test
	void writesFieldsByNameInAFixedOrder() {
		Todos todos = new Todos();
		todos.items.add(new Todo(1, "Milk", false));
		todos.draft = "Br";
		assertThat(text(this.codec.encode(todos)))
			.isEqualTo("{\"draft\":\"Br\",\"editing\":null,\"items\":[{\"id\":1,\"title\":\"Milk\",\"done\":false}]}");
	}

	@Test
	void readsWhatItWrote() {
		Todos todos = new Todos();
		todos.items.add(new Todo(1, "Mílk \uD83E\uDD5B \uD800", true));
		todos.editing = 1L;
		todos.draft = null;
		Todos copy = decoded(this.codec.encode(todos), new Todos());
		assertThat(copy.items).isEqualTo(todos.items);
		assertThat(copy.editing).isEqualTo(1L);
		assertThat(copy.draft).isNull();
	}

	@Test
	void readsFieldsInAnyOrder() {
		Todos copy = decoded(stored("{\"items\":[{\"done\":true,\"id\":7,\"title\":\"x\"}],\"draft\":\"d\"}"),
				new Todos());
		assertThat(copy.items).containsExactly(new Todo(7, "x", true));
		assertThat(copy.draft).isEqualTo("d");
	}

	@Test
	void returnsTheEarlierStateWhenNothingHasChanged() {
		Todos todos = new Todos();
		StoredState before = this.codec.encode(todos);
		assertThat(this.codec.encode(todos, before)).isSameAs(before);
		todos.draft = "x";
		assertThat(this.codec.encode(todos, before)).isNotEqualTo(before);
	}

	@Test
	void givesEqualBytesForEqualCollectionsWithoutOrder() {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			names.add("name" + i);
		}
		Unordered one = new Unordered(names);
		Collections.reverse(names);
		Unordered other = new Unordered(names);
		other.strings = Set.copyOf(names);
		assertThat(this.codec.encode(one)).isEqualTo(this.codec.encode(other));
	}

	@Test
	void keepsTheOrderOfCollectionsThatHaveOne() {
		Ordered ordered = new Ordered();
		ordered.map.put("b", 1);
		ordered.map.put("a", 2);
		assertThat(text(this.codec.encode(ordered))).isEqualTo("{\"map\":{\"b\":1,\"a\":2}}");
		assertThat(decoded(this.codec.encode(ordered), new Ordered()).map.keySet()).containsExactly("b", "a");
	}

	@Test
	void keepsDefaultsForFieldsThatAreMissing() {
		Todos copy = decoded(new StoredState("another", bytes("{\"editing\":3}")), new Todos());
		assertThat(copy.editing).isEqualTo(3L);
		assertThat(copy.draft).isEmpty();
		assertThat(copy.items).isEmpty();
	}

	@Test
	void keepsTheDefaultOfAFieldThatNoLongerFitsAndReadsTheOthers() {
		Todos copy = decoded(new StoredState("another", bytes("{\"draft\":[1,2],\"editing\":3,\"items\":{}}")),
				new Todos());
		assertThat(copy.editing).isEqualTo(3L);
		assertThat(copy.draft).isEmpty();
		assertThat(copy.items).isEmpty();
	}

	@Test
	void carriesUnknownFieldsOfANewerShapeThroughEveryWriteByOlderCode() {
		Newer newer = new Newer();
		newer.notes = Map.of("a", List.of(1.5, 2.25));
		newer.zone = "Z";
		StoredState stored = this.codec.encode(newer);
		for (int write = 0; write < 3; write++) {
			Older older = decoded(stored, new Older());
			older.count++;
			stored = this.codec.encode(older, stored);
		}
		Newer back = decoded(stored, new Newer());
		assertThat(back.count).isEqualTo(3);
		assertThat(back.notes).isEqualTo(newer.notes);
		assertThat(back.zone).isEqualTo("Z");
		assertThat(this.codec.encode(back, stored)).isEqualTo(this.codec.encode(back));
	}

	@Test
	void namesThePathOfAValueThatCannotBeWritten() {
		Todos todos = new Todos();
		todos.items.add(new Todo(1, "a", false));
		todos.items.add(new Todo(2, "b", false));
		List<Object> heap = raw(todos.items);
		heap.add("not a todo");
		assertThatExceptionOfType(StateCodecException.class).isThrownBy(() -> this.codec.encode(todos))
			.withMessage("StateCodecTests.Todos.items[2] is a String, but is declared as StateCodecTests.Todo: declare"
					+ " that, or seal the hierarchy")
			.satisfies((ex) -> assertThat(ex.getPath()).isEqualTo("StateCodecTests.Todos.items[2]"));
	}

	@Test
	void namesThePathOfAValueThatCannotBeRead() {
		assertThatExceptionOfType(StateCodecException.class)
			.isThrownBy(() -> decoded(stored("{\"items\":[{\"id\":1},{\"id\":1.5}]}"), new Todos()))
			.withMessage("StateCodecTests.Todos.items[1].id is not a whole number");
	}

	@Test
	void refusesBytesThatAreNotWhatWasWritten() {
		for (String text : List.of("", "[]", "{", "{} {}", "{\"draft\":{}}", "{\"items\":[1]}", "nonsense")) {
			assertThatExceptionOfType(StateCodecException.class).isThrownBy(() -> decoded(stored(text), new Todos()))
				.withMessageStartingWith("StateCodecTests.Todos");
		}
	}

	@Test
	void refusesACycle() {
		Tree tree = new Tree();
		tree.root.children.add(tree.root);
		assertThatExceptionOfType(StateCodecException.class).isThrownBy(() -> this.codec.encode(tree))
			.withMessageStartingWith("StateCodecTests.Tree.root.children[0].children[0]")
			.withMessageEndingWith("… is nested too deep; is there a cycle?");
	}

	@Test
	void refusesACycleThroughASet() {
		Graph graph = new Graph();
		graph.nodes.add(graph.nodes.iterator().next());
		Graph.Node node = graph.nodes.iterator().next();
		node.next.addAll(List.of(node, new Graph.Node()));
		assertThatExceptionOfType(StateCodecException.class).isThrownBy(() -> this.codec.encode(graph))
			.withMessageEndingWith("is nested too deep; is there a cycle?");
	}

	@Test
	void refusesNestingThatIsTooDeepWhenReading() {
		assertThatExceptionOfType(StateCodecException.class)
			.isThrownBy(() -> decoded(new StoredState("another", bytes("[".repeat(100_000))), new Todos()))
			.withMessageStartingWith("StateCodecTests.Todos");
		assertThatExceptionOfType(StateCodecException.class)
			.isThrownBy(() -> decoded(stored(new Todos(), "{\"zzz\":" + "[".repeat(100_000)), new Todos()))
			.withMessage("StateCodecTests.Todos is nested too deep; is there a cycle?");
	}

	@Test
	void refusesAStateThatIsTooLarge() {
		StateCodec small = new StateCodec(this.types, new StateLimits(DataSize.ofBytes(100), 10));
		Todos todos = new Todos();
		todos.draft = "x".repeat(200);
		assertThatExceptionOfType(StateCodecException.class).isThrownBy(() -> small.encode(todos))
			.withMessage("StateCodecTests.Todos takes more than 100B: keep large data in a repository and only what is"
					+ " shown in the state");
		assertThatExceptionOfType(StateCodecException.class)
			.isThrownBy(() -> small.decode(this.codec.encode(todos), new Todos()))
			.withMessageStartingWith("StateCodecTests.Todos takes more than 100B");
	}

	@Test
	void readsNamesAndTextAsLongAsTheLimit() {
		Ordered ordered = new Ordered();
		ordered.map.put("k".repeat(200_000), 1);
		assertThat(decoded(this.codec.encode(ordered), new Ordered()).map).isEqualTo(ordered.map);
	}

	private StoredState stored(String text) {
		return stored(new Todos(), text);
	}

	private StoredState stored(Object state, String text) {
		return new StoredState(this.types.shape(state.getClass()).fingerprint(), bytes(text));
	}

	private <S> S decoded(StoredState stored, S fresh) {
		this.codec.decode(stored, fresh);
		return fresh;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(StoredState stored) {
		return new String(stored.bytes(), StandardCharsets.UTF_8);
	}

	@SuppressWarnings("unchecked")
	private static List<Object> raw(List<?> list) {
		return (List<Object>) list;
	}

	record Todo(long id, String title, boolean done) {

	}

	@State
	static class Todos {

		private String draft = "";

		private List<Todo> items = new ArrayList<>();

		private Long editing;

	}

	record Point(int x, int y) {

	}

	@State
	static class Unordered {

		private Set<String> strings;

		private HashSet<Point> points = new HashSet<>();

		private Map<String, Integer> counts = new HashMap<>();

		private Map<Point, String> names = new HashMap<>();

		Unordered(List<String> names) {
			this.strings = new HashSet<>(names.size() * 7);
			this.strings.addAll(names);
			for (String name : names) {
				Point point = new Point(name.hashCode(), name.length());
				this.points.add(point);
				this.counts.put(name, name.length());
				this.names.put(point, name);
			}
		}

	}

	@State
	static class Ordered {

		private Map<String, Integer> map = new LinkedHashMap<>();

	}

	@State
	static class Older {

		private int count;

	}

	@State
	static class Newer {

		private int count;

		private Map<String, List<Double>> notes = Map.of();

		private String zone = "";

	}

	@State
	static class Tree {

		private Node root = new Node();

		static class Node {

			private List<Node> children = new ArrayList<>();

		}

	}

	@State
	static class Graph {

		private Set<Node> nodes = new HashSet<>(Arrays.asList(new Node(), new Node()));

		static class Node {

			private Set<Node> next = new HashSet<>();

		}

	}

}
