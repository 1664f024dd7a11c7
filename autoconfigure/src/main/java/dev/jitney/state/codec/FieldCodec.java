package dev.jitney.state.codec;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;

/**
 * One stored field.
 *
 * @param index its place among the fields of its class
 * @param field gives access to it
 * @param name its name, ready to be written
 * @param formerly names that it had before, the latest first
 * @param codec writes and reads its values
 */
record FieldCodec(int index, Field field, SerializedString name, List<String> formerly, ValueCodec codec) {

	static FieldCodec of(int index, Field field, ValueCodec codec) {
		return new FieldCodec(index, field, new SerializedString(field.getName()), FormerNames.of(field), codec);
	}

	void write(JsonGenerator out, Object owner) {
		out.writeName(this.name);
		Elements.writeNullable(out, get(owner), this.codec);
	}

	@Nullable Object read(JsonParser in) {
		return Elements.readNullable(in, this.codec);
	}

	@Nullable Object get(Object owner) {
		try {
			return this.field.get(owner);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(this.field + " was made accessible", ex);
		}
	}

	/** Sets the field; null leaves a primitive as it is. */
	void set(Object owner, @Nullable Object value) {
		if (value == null && isPrimitive()) {
			return;
		}
		try {
			this.field.set(owner, value);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(this.field + " was made accessible", ex);
		}
	}

	/** Returns the name under which the field is stored, or null if it is not. */
	@Nullable String storedName(JsonNode fields) {
		return Stream.concat(Stream.of(this.name.getValue()), this.formerly.stream())
			.filter(fields::has)
			.findFirst()
			.orElse(null);
	}

	boolean isPrimitive() {
		return this.field.getType().isPrimitive();
	}

	String segment() {
		return "." + this.name.getValue();
	}

}
