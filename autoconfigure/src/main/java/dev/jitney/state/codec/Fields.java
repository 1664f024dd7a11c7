package dev.jitney.state.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored fields of a class, as a JSON object. Reading is fastest in the order of
 * writing, takes any order, and skips what it does not know.
 */
final class Fields {

	private final FieldCodec[] fields;

	private final Map<String, FieldCodec> byName = new HashMap<>();

	private final Set<String> formerly = new HashSet<>();

	Fields(List<FieldCodec> fields) {
		this.fields = fields.toArray(FieldCodec[]::new);
		fields.forEach((field) -> {
			this.byName.put(field.name().getValue(), field);
			this.formerly.addAll(field.formerly());
		});
	}

	List<FieldCodec> list() {
		return Arrays.asList(this.fields);
	}

	@Nullable FieldCodec named(String name) {
		return this.byName.get(name);
	}

	/** Writes the fields of an object, without the braces around them. */
	void write(JsonGenerator out, Object owner) {
		int index = 0;
		try {
			for (; index < this.fields.length; index++) {
				this.fields[index].write(out, owner);
			}
		}
		catch (RuntimeException ex) {
			throw ValueException.at(this.fields[index].segment(), ex);
		}
	}

	/** Reads an object; each field that is present goes to the sink once it is read. */
	void read(JsonParser in, Sink sink) {
		Elements.requireToken(in, JsonToken.START_OBJECT, "an object");
		int next = 0;
		while (true) {
			FieldCodec field = (next < this.fields.length) ? this.fields[next] : null;
			if (field == null || !in.nextName(field.name())) {
				if (field == null) {
					in.nextToken();
				}
				if (in.currentToken() != JsonToken.PROPERTY_NAME) {
					return;
				}
				field = this.byName.get(in.currentName());
			}
			in.nextToken();
			if (field == null) {
				in.skipChildren();
				continue;
			}
			next = field.index() + 1;
			read(in, field, sink);
		}
	}

	private static void read(JsonParser in, FieldCodec field, Sink sink) {
		try {
			sink.accept(field, field.read(in));
		}
		catch (RuntimeException ex) {
			throw ValueException.at(field.segment(), ex);
		}
	}

	/** Returns those fields that can be read, under their present names. */
	ObjectNode fit(JsonNode old, Fitting fitting) {
		if (!old.isObject()) {
			throw ValueException.because("is not an object");
		}
		ObjectNode fitted = fitting.object();
		for (FieldCodec field : this.fields) {
			JsonNode value = fit(old, field, fitting);
			if (value != null) {
				fitted.set(field.name().getValue(), value);
			}
		}
		old.properties().forEach((entry) -> {
			if (!this.byName.containsKey(entry.getKey()) && !this.formerly.contains(entry.getKey())) {
				fitting.unknown(entry.getKey(), entry.getValue());
			}
		});
		return fitted;
	}

	private static @Nullable JsonNode fit(JsonNode old, FieldCodec field, Fitting fitting) {
		String stored = field.storedName(old);
		if (stored == null) {
			fitting.note(MigrationChoice.ADDED, field.segment(), "");
			return null;
		}
		String name = field.name().getValue();
		if (!stored.equals(name)) {
			fitting.note(MigrationChoice.RENAMED, field.segment(), "from " + stored);
		}
		int before = fitting.changes();
		JsonNode value = fitting.inner(field.segment(), name, field.codec(), old.get(stored), !field.isPrimitive());
		if (fitting.changes() == before) {
			fitting.kept(field.segment());
		}
		return value;
	}

	void describe(ShapeDescription description) {
		description.append("{");
		Arrays.stream(this.fields)
			.sorted((left, right) -> left.name().getValue().compareTo(right.name().getValue()))
			.forEach((field) -> description.append(field.name().getValue())
				.append(":")
				.append(field.codec())
				.append(";"));
		description.append("}");
	}

	void visit(Object owner, ValueCodec.ValueVisitor visitor) {
		for (FieldCodec field : this.fields) {
			visitor.visit(field.segment(), field.get(owner), field.codec());
		}
	}

	/** Takes the values of fields as they are read. */
	interface Sink {

		void accept(FieldCodec field, @Nullable Object value);

	}

}
