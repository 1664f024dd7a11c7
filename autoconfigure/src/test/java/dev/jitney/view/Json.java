package dev.jitney.view;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Views and deltas as JSON text, and back. */
final class Json {

	private static final JsonMapper MAPPER = new JsonMapper();

	private Json() {
	}

	static String of(View view) {
		return write((json) -> ViewJson.write(view, json));
	}

	static String of(Delta delta) {
		return write((json) -> ViewJson.write(delta, json));
	}

	static View view(String json) {
		try (JsonParser parser = MAPPER.createParser(json)) {
			return ViewJson.readView(parser);
		}
	}

	static Delta delta(String json, View old) {
		try (JsonParser parser = MAPPER.createParser(json)) {
			return ViewJson.readDelta(parser, old);
		}
	}

	private static String write(Consumer<JsonGenerator> content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
			content.accept(json);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
