package dev.jitney.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads what {@link ViewJson} writes. Values that cannot be told apart by form are told
 * apart by the old view.
 */
final class ViewJsonReader {

	private ViewJsonReader() {
	}

	/** Reads an object as a map of maps, lists, strings, booleans, integers and nulls. */
	static Map<?, ?> object(JsonParser json) {
		JsonToken token = (json.currentToken() != null) ? json.currentToken() : json.nextToken();
		return as(Map.class, tree(json, token));
	}

	private static @Nullable Object tree(JsonParser json, JsonToken token) {
		return switch (token) {
			case START_OBJECT -> entries(json);
			case START_ARRAY -> elements(json);
			case VALUE_STRING -> json.getString();
			case VALUE_NUMBER_INT -> json.getIntValue();
			case VALUE_TRUE -> true;
			case VALUE_FALSE -> false;
			case VALUE_NULL -> null;
			default -> throw new IllegalArgumentException("A view cannot hold " + token);
		};
	}

	private static Map<String, @Nullable Object> entries(JsonParser json) {
		Map<String, @Nullable Object> entries = new LinkedHashMap<>();
		while (json.nextToken() == JsonToken.PROPERTY_NAME) {
			entries.put(json.currentName(), tree(json, json.nextToken()));
		}
		return entries;
	}

	private static List<@Nullable Object> elements(JsonParser json) {
		List<@Nullable Object> elements = new ArrayList<>();
		for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
			elements.add(tree(json, token));
		}
		return elements;
	}

	static View view(Map<?, ?> tree) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		tree.forEach((key, value) -> values.put((String) key, value(value)));
		return new View(values);
	}

	private static @Nullable Object value(@Nullable Object tree) {
		if (tree instanceof List<?> list) {
			return rows(list);
		}
		return (tree instanceof Map<?, ?> map) ? view(map) : tree;
	}

	private static Rows rows(List<?> tree) {
		return new Rows(tree.stream().map((element) -> {
			List<?> row = as(List.class, element);
			return new Rows.Row(as(String.class, row.get(0)), view(as(Map.class, row.get(1))));
		}).toList());
	}

	static Delta delta(Map<?, ?> tree, View old) {
		Map<String, @Nullable Object> changes = new LinkedHashMap<>();
		tree.forEach((key, value) -> {
			if (!key.equals("-")) {
				changes.put((String) key, change(value, old.get((String) key)));
			}
		});
		return new Delta(changes, keys(tree.get("-")));
	}

	private static @Nullable Object change(@Nullable Object tree, @Nullable Object old) {
		if (tree instanceof Map<?, ?> map && old instanceof Rows rows) {
			return rowsDelta(map, rows);
		}
		if (tree instanceof Map<?, ?> map && old instanceof View view) {
			return delta(map, view);
		}
		return value(tree);
	}

	private static RowsDelta rowsDelta(Map<?, ?> tree, Rows old) {
		List<RowsDelta.Move> moves = list(tree.get("m")).stream().map((element) -> {
			List<?> move = as(List.class, element);
			return new RowsDelta.Move(as(String.class, move.get(0)), (String) move.get(1));
		}).toList();
		List<RowsDelta.Insert> inserts = list(tree.get("+")).stream().map((element) -> {
			List<?> insert = as(List.class, element);
			return new RowsDelta.Insert(as(String.class, insert.get(0)), (String) insert.get(1),
					view(as(Map.class, insert.get(2))));
		}).toList();
		Map<String, View> views = new LinkedHashMap<>();
		old.rows().forEach((row) -> views.put(row.key(), row.view()));
		Map<String, Delta> changes = new LinkedHashMap<>();
		Map<?, ?> changed = (tree.get("~") != null) ? as(Map.class, tree.get("~")) : Map.of();
		changed.forEach((key, value) -> changes.put((String) key,
				delta(as(Map.class, value), views.getOrDefault((String) key, View.EMPTY))));
		return new RowsDelta(keys(tree.get("-")), moves, inserts, changes);
	}

	private static List<?> list(@Nullable Object tree) {
		return (tree != null) ? as(List.class, tree) : List.of();
	}

	private static List<String> keys(@Nullable Object tree) {
		return list(tree).stream().map((key) -> as(String.class, key)).toList();
	}

	private static <T> T as(Class<T> type, @Nullable Object tree) {
		if (!type.isInstance(tree)) {
			throw new IllegalArgumentException("Neither a view nor a delta: " + tree);
		}
		return type.cast(tree);
	}

}
