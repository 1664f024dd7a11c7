package dev.jitney.web.jit;

import java.io.StringWriter;
import java.time.Duration;

import dev.jitney.compile.PageProgram;
import dev.jitney.jit.CompileFailure;
import dev.jitney.jit.SourceLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What the stub reads: answers of the compile endpoint, and its own block. */
final class CompileJson {

	private final JsonMapper mapper = JsonMapper.builder().build();

	String compiled(PageProgram program, Duration duration) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = this.mapper.createGenerator(text)) {
			json.writeStartObject();
			json.writeStringProperty("compiled", program.route());
			json.writeStringProperty("module", program.entry().name());
			json.writeStringProperty("hash", program.hash());
			json.writeNumberProperty("millis", duration.toMillis());
			json.writeEndObject();
		}
		return text.toString();
	}

	String failed(CompileFailure failure) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = this.mapper.createGenerator(text)) {
			write(failure, json);
		}
		return text.toString();
	}

	String refused(String reason) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = this.mapper.createGenerator(text)) {
			json.writeStartObject();
			json.writeStringProperty("message", reason);
			json.writeEndObject();
		}
		return text.toString();
	}

	/** Returns the stub's block: which page it stands for, and perhaps why it is none. */
	String block(String page, @Nullable CompileFailure failure) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = this.mapper.createGenerator(text)) {
			json.writeStartObject();
			json.writeStringProperty("route", page);
			if (failure != null) {
				json.writeName("failure");
				write(failure, json);
			}
			json.writeEndObject();
		}
		return text.toString();
	}

	/** Returns the stub's block if there is no such page any more. */
	String missing(String path) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = this.mapper.createGenerator(text)) {
			json.writeStartObject();
			json.writeStringProperty("route", path);
			json.writeBooleanProperty("missing", true);
			json.writeEndObject();
		}
		return text.toString();
	}

	private static void write(CompileFailure failure, JsonGenerator json) {
		json.writeStartObject();
		json.writeStringProperty("route", failure.page());
		json.writeStringProperty("class", failure.location().className());
		json.writeStringProperty("method", failure.location().method());
		json.writeStringProperty("file", failure.location().file());
		json.writeNumberProperty("line", failure.location().line());
		json.writeStringProperty("message", failure.message());
		json.writeArrayPropertyStart("excerpt");
		for (SourceLine line : failure.excerpt()) {
			json.writeStartObject();
			json.writeNumberProperty("line", line.line());
			json.writeStringProperty("text", line.text());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

}
