package dev.jitney.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.compile.Template;
import dev.jitney.html.Message;
import dev.jitney.html.MethodReference;
import dev.jitney.html.Row;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.StateValue;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/**
 * Templates at random that keep the compiler's rules: a value lies in the innermost frame
 * that it depends on, a list in the frame around it.
 */
final class RandomTemplates {

	static final List<String> TYPES = List.of("A", "B", "K");

	private final Random random;

	private int names;

	RandomTemplates(Random random) {
		this.random = random;
	}

	Template page() {
		Scope scope = new Scope(1, new LinkedHashMap<>(), new HashMap<>());
		List<Node> nodes = nodes(scope, 4);
		if (this.random.nextInt(3) > 0) {
			return new Template(nodes);
		}
		List<Node> around = new ArrayList<>(nodes(new Scope(1, new LinkedHashMap<>(), new HashMap<>()), 1));
		around.add(this.random.nextInt(around.size() + 1), new Node.OutletNode());
		return Parts.template(Parts.layout("Layout", new Template(around), nodes.toArray(Node[]::new)));
	}

	private List<Node> nodes(Scope scope, int budget) {
		List<Node> nodes = new ArrayList<>();
		int size = 1 + this.random.nextInt(3);
		for (int i = 0; i < size; i++) {
			nodes.add(node(scope, budget));
		}
		return nodes;
	}

	private Node node(Scope scope, int budget) {
		return switch ((budget > 0) ? this.random.nextInt(8) : 0) {
			case 1 -> Parts.element("p", nodes(scope, budget - 1).toArray(Node[]::new));
			case 2 ->
				new Node.WhenNode(slot(Slot.Kind.FLAG, scope), nodes(scope, budget - 1), nodes(scope, budget - 1));
			case 3 -> new Node.MatchNode(slot(Slot.Kind.CASE, scope), List.of(0, 1),
					List.of(nodes(scope, budget - 1), nodes(scope, budget - 1)), List.of());
			case 4, 5 -> each(scope, budget);
			case 6 -> with(scope, budget);
			case 7 -> memo(scope, budget);
			default -> Parts.textNode("x", slot(Slot.Kind.TEXT, scope));
		};
	}

	private Slot slot(Slot.Kind kind, Scope scope) {
		Placed value = value(scope, kind == Slot.Kind.FLAG);
		String key = (kind == Slot.Kind.CASE) ? "case" + this.names++ : kind + value.identity();
		return Parts.slot(kind, key, value.frame(), value.value());
	}

	private Placed value(Scope scope, boolean flag) {
		int choice = this.random.nextInt(8);
		int number = this.random.nextInt(Cell.SIZE);
		if (choice < 2 && !flag) {
			Placed left = value(scope, false);
			Placed right = value(scope, false);
			return new Placed(new Message("m", List.of(left.value(), right.value())),
					Math.max(left.frame(), right.frame()), "m(" + left.identity() + right.identity() + ")");
		}
		String type = TYPES.get(this.random.nextInt(TYPES.size()));
		Binding binding = scope.bindings().getOrDefault(type, new Binding(0, ""));
		String identity = type + binding.identity() + "." + number + flag;
		if (choice < 5 || scope.rows().isEmpty()) {
			return new Placed(new StateValue<>(method(type), (Cell cell) -> cell.value(number, flag)), binding.frame(),
					identity);
		}
		Row<?> row = row(scope);
		int frame = scope.rows().get(row);
		if (choice == 5) {
			return new Placed(new RowValue<>(row, method("Item"), (Item item) -> item.value(flag)), frame,
					"r" + frame + flag);
		}
		return new Placed(
				new RowStateValue<>(row, method(type), (Cell cell, Item item) -> cell.both(number, item, flag)),
				Math.max(frame, binding.frame()), "r" + frame + identity);
	}

	private Row<?> row(Scope scope) {
		List<Row<?>> rows = List.copyOf(scope.rows().keySet());
		return rows.get(this.random.nextInt(rows.size()));
	}

	private Node each(Scope scope, int budget) {
		Value<?> items;
		if (scope.rows().isEmpty() || this.random.nextInt(3) > 0) {
			String type = TYPES.get(this.random.nextInt(TYPES.size()));
			items = new StateValue<>(method(type), (Cell cell) -> cell.items);
		}
		else {
			items = new RowValue<>(row(scope), method("Item"), (Item item) -> item.children());
		}
		Slot list = Parts.slot(Slot.Kind.LIST, "list" + this.names++, scope.frames() - 1, items);
		Row<Item> row = new Row<>();
		Map<Row<?>, Integer> rows = new LinkedHashMap<>(scope.rows());
		rows.put(row, scope.frames());
		Scope inside = new Scope(scope.frames() + 1, rows, scope.bindings());
		RowValue<?> key = new RowValue<>(row, method("Item"), (Item item) -> item.id());
		return new Node.EachNode(list, key, row, scope.frames(), nodes(inside, budget - 1));
	}

	private Node with(Scope scope, int budget) {
		Placed key = value(scope, true);
		Map<String, Binding> bindings = new HashMap<>(scope.bindings());
		bindings.put("K", new Binding(key.frame(), "{" + key.identity() + "}"));
		return new Node.WithNode("K", key.value(),
				nodes(new Scope(scope.frames(), scope.rows(), bindings), budget - 1));
	}

	private Node memo(Scope scope, int budget) {
		String key = "memo" + this.names++;
		int frame = scope.frames() - 1;
		if (scope.rows().isEmpty()) {
			Scope inside = new Scope(1, new LinkedHashMap<>(), new HashMap<>());
			return Parts.memo(key, frame, new Template(nodes(inside, budget - 1)));
		}
		Row<Item> parameter = new Row<>();
		Map<Row<?>, Integer> rows = new LinkedHashMap<>();
		rows.put(parameter, 0);
		Scope inside = new Scope(1, rows, new HashMap<>());
		return Parts.memo(key, frame, new Template(nodes(inside, budget - 1)), row(scope), parameter);
	}

	private static MethodReference method(String owner) {
		return new MethodReference(owner, owner, "value", "()", List.of(owner), false, List.of(), Parts.PLACE);
	}

	/** Where the walk stands, as in the compiler. */
	private record Scope(int frames, Map<Row<?>, Integer> rows, Map<String, Binding> bindings) {

	}

	private record Binding(int frame, String identity) {

	}

	private record Placed(Value<?> value, int frame, String identity) {

	}

	record Item(int id, int number, List<Item> children) {

		Object value(boolean flag) {
			return flag ? (Object) (this.number % 2 == 0) : this.number;
		}

	}

	/** A state of any type. */
	static final class Cell {

		static final int SIZE = 3;

		private final int[] numbers = new int[SIZE];

		private List<Item> items = List.of();

		int version;

		@Nullable Object value(int index, boolean flag) {
			return flag ? (Object) (this.numbers[index] % 2 == 0) : this.numbers[index];
		}

		Object both(int index, Item item, boolean flag) {
			int sum = this.numbers[index] + item.number();
			return flag ? (Object) (sum % 2 == 0) : sum;
		}

		void change(Random random) {
			this.version++;
			if (random.nextBoolean()) {
				this.numbers[random.nextInt(SIZE)] = random.nextInt(4);
			}
			else {
				this.items = items(random, 2);
			}
		}

		private static List<Item> items(Random random, int depth) {
			List<Item> items = new ArrayList<>();
			for (int id : random.ints(0, 6).distinct().limit(random.nextInt(4)).toArray()) {
				items.add(new Item(id, random.nextInt(3), (depth > 0) ? items(random, depth - 1) : List.of()));
			}
			return items;
		}

	}

	static Set<String> instances() {
		return Set.of("", "true", "false");
	}

}
