package dev.jitney.state.codec;

import java.util.Optional;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * An optional value: the value, or an empty array, because null is for no optional at
 * all.
 *
 * @param value writes and reads what is in it
 */
record OptionalCodec(ValueCodec value) implements ValueCodec {

	@Override
	public void write(JsonGenerator out, Object value) {
		out.writeStartArray();
		((Optional<?>) value).ifPresent((present) -> this.value.write(out, present));
		out.writeEndArray();
	}

	@Override
	public Object read(JsonParser in) {
		Elements.requireToken(in, JsonToken.START_ARRAY, "an optional value");
		if (in.nextToken() == JsonToken.END_ARRAY) {
			return Optional.empty();
		}
		Object present = this.value.read(in);
		if (in.nextToken() != JsonToken.END_ARRAY) {
			throw ValueException.because("is not an optional value");
		}
		return Optional.of(present);
	}

	/** A value that was not optional is one that is present. */
	@Override
	public JsonNode fit(JsonNode old, Fitting fitting) {
		if (old.isArray() && old.isEmpty()) {
			return old;
		}
		boolean optional = old.isArray() && old.size() == 1;
		if (!optional) {
			fitting.note(MigrationChoice.CONVERTED, "was not optional");
		}
		JsonNode present = optional ? old.get(0) : old;
		return fitting.array().add(fitting.at("", "0", () -> fitting.fit(this.value, present)));
	}

	@Override
	public void describe(ShapeDescription description) {
		description.append("optional(").append(this.value).append(")");
	}

	@Override
	public void visit(Object value, ValueVisitor visitor) {
		((Optional<?>) value).ifPresent((present) -> visitor.visit("", present, this.value));
	}

}
