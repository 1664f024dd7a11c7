package dev.jitney.state.codec;

import java.util.Iterator;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

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
