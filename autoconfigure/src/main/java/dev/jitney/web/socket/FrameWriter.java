package dev.jitney.web.socket;

import java.io.ByteArrayOutputStream;
import java.util.List;

import dev.jitney.session.frame.ServerFrame;
import dev.jitney.view.ViewJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a server sends; empty parts are left out. Safe for use by several threads.
 */
public final class FrameWriter {

	private static final int USUAL_SIZE = 256;

	private final JsonMapper mapper = JsonMapper.builder().build();

	/** Returns a frame as it travels. */
	public byte[] write(ServerFrame frame) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
		try (JsonGenerator json = this.mapper.createGenerator(bytes)) {
			json.writeStartObject();
			write(frame, json);
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private static void write(ServerFrame frame, JsonGenerator json) {
		if (frame instanceof ServerFrame.Update update) {
			write(update, json);
		}
		else if (frame instanceof ServerFrame.Welcome welcome) {
			write(welcome, json);
		}
		else if (frame instanceof ServerFrame.Ended ended) {
			json.writeArrayPropertyStart("end");
			json.writeString(ended.outcome().tag());
			json.writeString(ended.outcome().message());
			json.writeEndArray();
		}
		else if (frame instanceof ServerFrame.Probe) {
			json.writeNumberProperty("f", 1);
		}
		else if (frame instanceof ServerFrame.Gone) {
			json.writeBooleanProperty("gone", true);
		}
		else if (frame instanceof ServerFrame.Move move) {
			json.writeNumberProperty("move", move.millis());
		}
	}

	private static void write(ServerFrame.Welcome welcome, JsonGenerator json) {
		json.writeObjectPropertyStart("hello");
		json.writeStringProperty("t", welcome.tab());
		json.writeNumberProperty("s", welcome.settled());
		json.writeNumberProperty("n", welcome.number());
		json.writeEndObject();
		writeFull(welcome.full(), json);
		writeEvents(welcome.events(), json);
	}

	private static void write(ServerFrame.Update update, JsonGenerator json) {
		if (update.ticket() != null) {
			json.writeStringProperty("go", update.ticket());
		}
		if (update.number() > 0) {
			json.writeNumberProperty("n", update.number());
		}
		if (update.settled() > 0) {
			json.writeNumberProperty("s", update.settled());
		}
		if (update.delta() != null && !update.delta().isEmpty()) {
			json.writeName("d");
			ViewJson.write(update.delta(), json);
		}
		writeFull(update.full(), json);
		writeEvents(update.events(), json);
		if (!update.outcomes().isEmpty()) {
			json.writeArrayPropertyStart("o");
			for (ServerFrame.OutcomeEntry outcome : update.outcomes()) {
				json.writeStartArray();
				json.writeNumber(outcome.sequence());
				json.writeString(outcome.outcome());
				json.writeString(outcome.message());
				json.writeEndArray();
			}
			json.writeEndArray();
		}
	}

	private static void writeFull(ServerFrame.@Nullable Full full, JsonGenerator json) {
		if (full != null) {
			json.writeName("v");
			ViewJson.write(full.view(), json);
			if (full.module() != null && full.hash() != null) {
				json.writeStringProperty("m", full.module());
				json.writeStringProperty("hash", full.hash());
			}
		}
	}

	private static void writeEvents(List<ServerFrame.ClientEventEntry> events, JsonGenerator json) {
		if (events.isEmpty()) {
			return;
		}
		json.writeArrayPropertyStart("e");
		for (ServerFrame.ClientEventEntry event : events) {
			json.writeStartArray();
			json.writeNumber(event.number());
			json.writeString(event.name());
			json.writePOJO(event.arguments());
			json.writeEndArray();
		}
		json.writeEndArray();
	}

}
