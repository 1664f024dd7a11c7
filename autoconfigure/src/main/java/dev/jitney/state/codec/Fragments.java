package dev.jitney.state.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Pieces of JSON text, for what has no order of its own: sorted by their text, equal
 * collections have equal bytes.
 */
final class Fragments {

	private static final JsonFactory JSON = JsonFactory.builder().build();

	private Fragments() {
	}

	static List<String> sorted(Collection<?> values, ValueCodec codec) {
		List<String> fragments = new ArrayList<>(values.size());
		for (@Nullable
		Object value : values) {
			fragments.add(of((out) -> Elements.writeNullable(out, value, codec)));
		}
		fragments.sort(null);
		return fragments;
	}

	static String of(Consumer<JsonGenerator> content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
			content.accept(out);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
