package dev.jitney.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frame from the server as it came over the wire. Immutable.
 *
 * @param json the frame
 * @param bytes its size
 */
record ServerMessage(JsonNode json, int bytes) {

	static final JsonMapper MAPPER = JsonMapper.builder().build();

	static ServerMessage read(byte[] frame) {
		return new ServerMessage(MAPPER.readTree(frame), frame.length);
	}

	boolean has(String name) {
		return this.json.has(name);
	}

	@Nullable JsonNode get(String name) {
		return this.json.get(name);
	}

	long number(String name, long otherwise) {
		return this.json.path(name).asLong(otherwise);
	}

	@Nullable String text(String name) {
		JsonNode node = this.json.get(name);
		return (node != null) ? node.asString() : null;
	}

	/** Returns the outcomes that are told, by number. */
	Map<Long, TestOutcome> outcomes() {
		Map<Long, TestOutcome> outcomes = new LinkedHashMap<>();
		this.json.path("o")
			.forEach((outcome) -> outcomes.put(outcome.get(0).asLong(),
					new TestOutcome(outcome.get(1).asString(), outcome.get(2).asString())));
		return outcomes;
	}

	List<Numbered> clientEvents() {
		List<Numbered> events = new ArrayList<>();
		this.json.path("e")
			.forEach((event) -> events.add(new Numbered(event.get(0).asLong(), event.get(1).asString(),
					MAPPER.convertValue(event.get(2), new TypeReference<Map<String, @Nullable Object>>() {
					}))));
		return events;
	}

	/** A client event. @param number by which it is acknowledged */
	record Numbered(long number, String name, Map<String, @Nullable Object> arguments) {

	}

}
