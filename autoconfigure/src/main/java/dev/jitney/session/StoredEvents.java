package dev.jitney.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.HandlerReference;
import dev.jitney.event.ServerEvent;
import dev.jitney.state.Journal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as a record keeps them: JSON with names of methods, which only the application's own states are asked for. */
final class StoredEvents {

	private final JsonMapper mapper = JsonMapper.builder().build();

	String write(ClientEvent event) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		body.put("name", event.name());
		body.put("arguments", event.arguments());
		if (event instanceof ClientEvent.Call call) {
			put(body, "then", call.then());
			put(body, "error", call.error());
		}
		return this.mapper.writeValueAsString(body);
	}

	String write(ServerEvent event) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		put(body, "run", event.target());
		body.put("arguments", event.arguments());
		return this.mapper.writeValueAsString(body);
	}

	private static void put(Map<String, @Nullable Object> body, String name, @Nullable HandlerReference reference) {
		if (reference != null) {
			body.put(name, Map.of("state", reference.method().owner(), "method", reference.method().name()));
		}
	}

	/** Returns the client event of an entry, or empty if it is one for the server. */
	@SuppressWarnings("unchecked")
	Optional<ServerFrame.ClientEventEntry> clientEvent(Journal.OutboxEntry entry) {
		JsonNode body = this.mapper.readTree(entry.body());
		if (!body.has("name")) {
			return Optional.empty();
		}
		Map<String, @Nullable Object> arguments = this.mapper.convertValue(body.get("arguments"), Map.class);
		return Optional.of(new ServerFrame.ClientEventEntry(entry.number(), body.get("name").asString(), arguments));
	}

	/** Returns the method that waits for the result of a call, or for its error; null if none does. */
	@Nullable StoredMethod waiting(Journal.OutboxEntry entry, boolean error) {
		JsonNode method = this.mapper.readTree(entry.body()).get(error ? "error" : "then");
		return (method != null)
				? new StoredMethod(method.get("state").asString(), method.get("method").asString(), List.of()) : null;
	}

	/** Returns the method that an entry runs on the server, or null if it is one for the client. */
	@Nullable StoredMethod run(Journal.OutboxEntry entry) {
		JsonNode body = this.mapper.readTree(entry.body());
		JsonNode method = body.get("run");
		return (method != null) ? new StoredMethod(method.get("state").asString(), method.get("method").asString(),
				body.get("arguments").valueStream().toList()) : null;
	}

	/** Whether the entry is kept although the browser has seen it: it waits for a result or for its turn. */
	boolean outlivesAcknowledgement(Journal.OutboxEntry entry) {
		JsonNode body = this.mapper.readTree(entry.body());
		return body.has("run") || body.has("then") || body.has("error");
	}

	/**
	 * A method of a state by name.
	 *
	 * @param state binary name of the state class
	 * @param arguments as JSON, to be converted to the method's parameters
	 */
	record StoredMethod(String state, String method, List<JsonNode> arguments) {

	}

}
