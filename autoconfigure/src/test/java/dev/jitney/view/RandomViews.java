package dev.jitney.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/** Views at random, and views that differ from others at random. */
final class RandomViews {

	private static final String[] TEXTS = { "", "a", "milk & <eggs>", "\"\\\n\t\u0001\u000b\u007f", "grün", "\u20ac",
			"\ud83d\ude00 \u2028", "a longer text that outweighs keys" };

	private static final String[] KEYS = { "Todos.draft", "title", "#a.b", ":id", "@1", "done~2", "ä", "\uffe6",
			"\ud83d\ude00" };

	private final Random random;

	RandomViews(long seed) {
		this.random = new Random(seed);
	}

	/** A view; keys say what kind of value they hold, as with slots. */
	View view(int depth) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (String key : KEYS) {
			if (this.random.nextInt(3) == 0) {
				values.put(key, scalar());
			}
		}
		if (depth > 0 && this.random.nextBoolean()) {
			values.put("memo", view(depth - 1));
		}
		if (depth > 0 && this.random.nextBoolean()) {
			values.put("rows", rows(depth - 1));
		}
		return shuffled(values);
	}

	private @Nullable Object scalar() {
		return switch (this.random.nextInt(6)) {
			case 0 -> null;
			case 1 -> this.random.nextBoolean();
			case 2 -> this.random.nextInt(12) - 1;
			default -> TEXTS[this.random.nextInt(TEXTS.length)];
		};
	}

	private Rows rows(int depth) {
		List<Rows.Row> rows = new ArrayList<>();
		int size = this.random.nextInt(12);
		for (int key = 0; key < size; key++) {
			rows.add(new Rows.Row(key(key), view(depth)));
		}
		Collections.shuffle(rows, this.random);
		return new Rows(rows);
	}

	private String key(int number) {
		return (number == 3) ? "\"key\" ü" : String.valueOf(number);
	}

	/**
	 * A view that differs from another here and there; what does not differ is often the
	 * same object.
	 */
	View changed(View view, int depth) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>(view.values());
		int changes = this.random.nextInt(3);
		for (int i = 0; i < changes; i++) {
			String key = KEYS[this.random.nextInt(KEYS.length)];
			if (this.random.nextInt(3) == 0) {
				values.remove(key);
			}
			else {
				values.put(key, scalar());
			}
		}
		change(values, "memo", depth);
		change(values, "rows", depth);
		return shuffled(values);
	}

	private void change(Map<String, @Nullable Object> values, String key, int depth) {
		Object value = values.get(key);
		int choice = this.random.nextInt(8);
		if (choice == 0) {
			values.remove(key);
		}
		else if (depth > 0 && choice < 6) {
			if (value instanceof View view) {
				values.put(key, changed(view, depth - 1));
			}
			else if (value instanceof Rows rows) {
				values.put(key, changed(rows, depth - 1));
			}
			else {
				values.put(key, key.equals("memo") ? view(depth - 1) : rows(depth - 1));
			}
		}
	}

	private Rows changed(Rows rows, int depth) {
		List<Rows.Row> next = new ArrayList<>(rows.rows());
		if (this.random.nextInt(8) == 0) {
			Collections.shuffle(next, this.random);
		}
		int changes = this.random.nextInt(4);
		for (int i = 0; i < changes && !next.isEmpty(); i++) {
			int place = this.random.nextInt(next.size());
			Rows.Row row = next.remove(place);
			switch (this.random.nextInt(3)) {
				case 0 -> next.add(this.random.nextInt(next.size() + 1), row);
				case 1 -> next.add(place, new Rows.Row(row.key(), changed(row.view(), depth)));
				default -> {
				}
			}
		}
		if (this.random.nextInt(3) == 0) {
			String key = "new" + next.size();
			if (next.stream().noneMatch((row) -> row.key().equals(key))) {
				next.add(this.random.nextInt(next.size() + 1), new Rows.Row(key, view(depth)));
			}
		}
		return new Rows(next);
	}

	/** Keys in any order: it must not matter. */
	View shuffled(Map<String, @Nullable Object> values) {
		List<String> keys = new ArrayList<>(values.keySet());
		Collections.shuffle(keys, this.random);
		Map<String, @Nullable Object> shuffled = new LinkedHashMap<>();
		keys.forEach((key) -> shuffled.put(key, values.get(key)));
		return new View(shuffled);
	}

}
