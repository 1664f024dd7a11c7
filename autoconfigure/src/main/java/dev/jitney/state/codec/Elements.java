package dev.jitney.state.codec;

import java.util.Iterator;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A sequence of values of one type, each of which may be null, as a JSON array. */
final class Elements {

	private Elements() {
	}

	static void write(JsonGenerator out, Iterator<?> values, ValueCodec codec) {
		int index = 0;
		out.writeStartArray();
		try {
			while (values.hasNext()) {
				writeNullable(out, values.next(), codec);
				index++;
			}
		}
		catch (RuntimeException ex) {
			throw ValueException.at("[" + index + "]", ex);
		}
		out.writeEndArray();
	}

	static void read(JsonParser in, ValueCodec codec, Consumer<@Nullable Object> values) {
		requireToken(in, JsonToken.START_ARRAY, "a list");
		int index = 0;
		try {
			while (in.nextToken() != JsonToken.END_ARRAY) {
				values.accept(readNullable(in, codec));
				index++;
			}
		}
		catch (RuntimeException ex) {
			throw ValueException.at("[" + index + "]", ex);
		}
	}

	/** Returns those elements that can be read. */
	static JsonNode fit(JsonNode old, ValueCodec codec, boolean nullable, Fitting fitting) {
		if (!old.isArray()) {
			throw ValueException.because("is not a list");
		}
		ArrayNode fitted = fitting.array();
		for (int index = 0; index < old.size(); index++) {
			JsonNode element = fitting.inner("[]", Integer.toString(index), codec, old.get(index), nullable);
			if (element != null) {
				fitted.add(element);
			}
		}
		return fitted;
	}

	static void visit(Iterator<?> values, ValueCodec codec, ValueCodec.ValueVisitor visitor) {
		for (int index = 0; values.hasNext(); index++) {
			visitor.visit("[" + index + "]", values.next(), codec);
		}
	}

	static void writeNullable(JsonGenerator out, @Nullable Object value, ValueCodec codec) {
		if (value == null) {
			out.writeNull();
		}
		else {
			codec.write(out, value);
		}
	}

	static @Nullable Object readNullable(JsonParser in, ValueCodec codec) {
		return (in.currentToken() == JsonToken.VALUE_NULL) ? null : codec.read(in);
	}

	static void requireToken(JsonParser in, JsonToken expected, String what) {
		if (in.currentToken() != expected) {
			throw ValueException.because("is not " + what);
		}
	}

}
