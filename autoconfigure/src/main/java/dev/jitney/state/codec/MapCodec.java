package dev.jitney.state.codec;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map, in its own order, or sorted if it has none: an object if its keys have a text
 * form, else an array of keys and values in turn.
 *
 * @param kind what comes back
 * @param keyType declared type of the keys
 * @param key writes and reads the keys
 * @param value writes and reads the values
 */
record MapCodec(MapKind kind, Class<?> keyType, ValueCodec key, ValueCodec value) implements ValueCodec {

	@Override
	public void write(JsonGenerator out, Object value) {
		Map<?, ?> map = (Map<?, ?>) value;
		boolean sort = map.size() > 1 && MapKind.isUnordered(map);
		if (this.key instanceof KeyCodec text) {
			writeObject(out, sort ? sorted(map, text) : map, text, sort);
		}
		else {
			writePairs(out, map, sort);
		}
	}

	private void writeObject(JsonGenerator out, Map<?, ?> map, KeyCodec text, boolean keysAreText) {
		out.writeStartObject();
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			String name = keysAreText ? (String) entry.getKey() : text(text, entry.getKey());
			try {
				out.writeName(name);
				Elements.writeNullable(out, entry.getValue(), this.value);
			}
			catch (RuntimeException ex) {
				throw ValueException.at(segment(name), ex);
			}
		}
		out.writeEndObject();
	}

	private static Map<String, ?> sorted(Map<?, ?> map, KeyCodec codec) {
		Map<String, @Nullable Object> sorted = new TreeMap<>();
		map.forEach((key, value) -> sorted.put(text(codec, key), value));
		return sorted;
	}

	private static String text(KeyCodec codec, @Nullable Object key) {
		if (key == null) {
			throw ValueException.because("has a null key");
		}
		return codec.toText(key);
	}

	private void writePairs(JsonGenerator out, Map<?, ?> map, boolean sort) {
		out.writeStartArray();
		if (sort) {
			Map<String, String> pairs = new TreeMap<>();
			map.forEach((key, value) -> pairs.put(Fragments.of((to) -> Elements.writeNullable(to, key, this.key)),
					Fragments.of((to) -> Elements.writeNullable(to, value, this.value))));
			pairs.forEach((key, value) -> {
				out.writeRawValue(key);
				out.writeRawValue(value);
			});
		}
		else {
			map.forEach((key, value) -> {
				Elements.writeNullable(out, key, this.key);
				Elements.writeNullable(out, value, this.value);
			});
		}
		out.writeEndArray();
	}

	@Override
	public Object read(JsonParser in) {
		Map<@Nullable Object, @Nullable Object> map = this.kind.create(this.keyType);
		if (this.key instanceof KeyCodec text) {
			readObject(in, map, text);
		}
		else {
			readPairs(in, map);
		}
		return map;
	}

	private void readObject(JsonParser in, Map<@Nullable Object, @Nullable Object> map, KeyCodec text) {
		Elements.requireToken(in, JsonToken.START_OBJECT, "a map");
		String name;
		while ((name = in.nextName()) != null) {
			in.nextToken();
			try {
				map.put(text.fromText(name), Elements.readNullable(in, this.value));
			}
			catch (RuntimeException ex) {
				throw ValueException.at(segment(name), ex);
			}
		}
	}

	private void readPairs(JsonParser in, Map<@Nullable Object, @Nullable Object> map) {
		Elements.requireToken(in, JsonToken.START_ARRAY, "a map");
		while (in.nextToken() != JsonToken.END_ARRAY) {
			Object key = Elements.readNullable(in, this.key);
			in.nextToken();
			map.put(key, Elements.readNullable(in, this.value));
		}
	}

	@Override
	public JsonNode fit(JsonNode old, Fitting fitting) {
		if (this.key instanceof KeyCodec text && old.isObject()) {
			return fitObject(old, text, fitting);
		}
		if (!(this.key instanceof KeyCodec) && old.isArray() && old.size() % 2 == 0) {
			return fitPairs(old, fitting);
		}
		throw ValueException.because("is not a map");
	}

	private JsonNode fitObject(JsonNode old, KeyCodec text, Fitting fitting) {
		ObjectNode fitted = fitting.object();
		for (Map.Entry<String, JsonNode> entry : old.properties()) {
			String name = fitting.key(text, entry);
			JsonNode value = (name != null) ? fitting.inner("[]", name, this.value, entry.getValue(), true) : null;
			if (value != null) {
				fitted.set(name, value);
			}
		}
		return fitted;
	}

	private JsonNode fitPairs(JsonNode old, Fitting fitting) {
		ArrayNode fitted = fitting.array();
		for (int index = 0; index < old.size(); index += 2) {
			JsonNode name = fitting.inner(".keys[]", Integer.toString(index), this.key, old.get(index), true);
			JsonNode value = fitting.inner("[]", Integer.toString(index + 1), this.value, old.get(index + 1), true);
			if (name != null && value != null) {
				fitted.add(name).add(value);
			}
		}
		return fitted;
	}

	@Override
	public void describe(ShapeDescription description) {
		description.append(this.kind.name().toLowerCase(Locale.ROOT))
			.append("(")
			.append(this.key)
			.append(",")
			.append(this.value)
			.append(")");
	}

	@Override
	public void visit(Object value, ValueVisitor visitor) {
		((Map<?, ?>) value).forEach((key, entry) -> {
			visitor.visit(".keys", key, this.key);
			visitor.visit(segment(String.valueOf(key)), entry, this.value);
		});
	}

	private static String segment(String key) {
		return "[\"" + key + "\"]";
	}

	@Override
	public boolean isMutable(Object value) {
		return !Immutables.contains(value);
	}

	@Override
	public @Nullable String loss(Object value) {
		return this.kind.loss((Map<?, ?>) value);
	}

}
