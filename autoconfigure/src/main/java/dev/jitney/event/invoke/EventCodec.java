package dev.jitney.event.invoke;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.HandlerReference;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.ServerEvent;
import dev.jitney.html.MethodReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events as JSON and reads them again, on this node or another. A method is named
 * by state class, name and descriptor; only methods of states that the application has
 * registered are found. Arguments are read as the types that the method declares. Safe
 * for any thread.
 */
public final class EventCodec {

	private static final String STATE = "s";

	private static final String METHOD = "m";

	private static final String DESCRIPTOR = "d";

	private static final String NAME = "n";

	private static final String ARGUMENTS = "a";

	private static final String BEGUN = "b";

	private static final String THEN = "t";

	private static final String ERROR = "x";

	private final JsonMapper mapper;

	private final RegistrationContext registrations;

	/**
	 * Creates a codec.
	 * @param mapper writes and reads arguments
	 * @param registrations knows the states
	 */
	public EventCodec(JsonMapper mapper, RegistrationContext registrations) {
		this.mapper = mapper;
		this.registrations = registrations;
	}

	/**
	 * Writes an event.
	 * @throws tools.jackson.core.JacksonException if an argument cannot be JSON
	 */
	public String write(Event event) {
		ObjectNode stored = this.mapper.createObjectNode();
		if (event instanceof ServerEvent run) {
			putTarget(stored, run.target());
			stored.set(ARGUMENTS, this.mapper.valueToTree(run.arguments()));
		}
		else if (event instanceof ClientEvent client) {
			stored.put(NAME, client.name());
			stored.set(ARGUMENTS, this.mapper.valueToTree(client.arguments()));
			if (client instanceof ClientEvent.Call call) {
				putTarget(stored, THEN, call.then());
				putTarget(stored, ERROR, call.error());
			}
		}
		return this.mapper.writeValueAsString(stored);
	}

	private void putTarget(ObjectNode stored, String name, @Nullable HandlerReference target) {
		if (target != null) {
			putTarget(stored.putObject(name), target);
		}
	}

	private static void putTarget(ObjectNode stored, HandlerReference target) {
		MethodReference method = target.method();
		stored.put(STATE, method.owner()).put(METHOD, method.name()).put(DESCRIPTOR, method.descriptor());
	}

	/** Returns a stored event with the note that it has begun. */
	public String begun(String event) {
		return this.mapper.writeValueAsString(((ObjectNode) this.mapper.readTree(event)).put(BEGUN, true));
	}

	/**
	 * Reads what {@link #write} wrote.
	 * @throws IllegalArgumentException if the application no longer has the method
	 * @throws tools.jackson.core.JacksonException if an argument no longer fits
	 */
	public StoredEvent read(String event) {
		JsonNode stored = this.mapper.readTree(event);
		JsonNode arguments = stored.path(ARGUMENTS);
		if (stored.has(NAME)) {
			return new StoredEvent.Client(stored.path(NAME).asString(), arguments, target(stored.get(THEN), 0),
					target(stored.get(ERROR), 0));
		}
		HandlerMethod method = target(stored, arguments.size());
		if (method == null) {
			throw new IllegalArgumentException("Not a stored event: " + event);
		}
		return new StoredEvent.Run(method, arguments((ArrayNode) arguments, method.boundTypes()),
				stored.path(BEGUN).asBoolean(false));
	}

	private @Nullable HandlerMethod target(@Nullable JsonNode target, int bound) {
		return (target == null || !target.has(STATE)) ? null : HandlerMethod.find(target.path(STATE).asString(),
				target.path(METHOD).asString(), target.path(DESCRIPTOR).asString(), bound, this.registrations);
	}

	private List<@Nullable Object> arguments(ArrayNode stored, List<Type> types) {
		List<@Nullable Object> arguments = new ArrayList<>(stored.size());
		for (int i = 0; i < stored.size(); i++) {
			arguments.add(this.mapper.readerFor(this.mapper.constructType(types.get(i))).readValue(stored.get(i)));
		}
		return arguments;
	}

}
