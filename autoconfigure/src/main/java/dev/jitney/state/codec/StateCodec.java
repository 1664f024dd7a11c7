package dev.jitney.state.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import dev.jitney.state.StoredState;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns the stored fields of a state into bytes and back. Fields only, by their declared
 * types; no class name is ever read from data; equal values give equal bytes. The
 * application's own Jackson configuration plays no part. Thread-safe, does not block;
 * must not run while the state is being changed.
 *
 * @since 0.1
 */
public final class StateCodec {

	private static final Log logger = LogFactory.getLog(StateCodec.class);

	/** Marks the fingerprint of bytes that carry fields of another shape as well. */
	private static final String CARRYING = "+";

	private final StateTypes types;

	private final StateLimits limits;

	private final JsonFactory json;

	public StateCodec(StateTypes types, StateLimits limits) {
		this.types = types;
		this.limits = limits;
		int length = (int) limits.size().toBytes();
		this.json = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(limits.depth())
				.maxStringLength(length)
				.maxNameLength(length)
				.build())
			.streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(limits.depth()).build())
			.build();
	}

	/** Encodes a state that has not been stored before. */
	public StoredState encode(Object state) {
		return encode(state, null);
	}

	/**
	 * Encodes a state. Fields that the earlier bytes have and the class does not know are
	 * carried along, so that an older node does not lose what a newer one wrote.
	 * @param before what the state was decoded from, or null if it is new
	 * @return the encoded state; {@code before} itself if nothing has changed
	 * @throws StateCodecException if a value cannot be stored, naming its path
	 */
	public StoredState encode(Object state, @Nullable StoredState before) {
		StateShape shape = this.types.shape(state.getClass());
		Map<String, String> carried = (before != null) ? unknownFields(shape, before) : Map.of();
		String fingerprint = shape.fingerprint() + (carried.isEmpty() ? "" : CARRYING);
		byte[] bytes = write(shape, state, carried);
		if (before != null && before.fingerprint().equals(fingerprint) && Arrays.equals(before.bytes(), bytes)) {
			return before;
		}
		return new StoredState(fingerprint, bytes);
	}

	private byte[] write(StateShape shape, Object state, Map<String, String> carried) {
		BoundedBytes bytes = new BoundedBytes(this.limits.size());
		try (JsonGenerator out = this.json.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
			out.writeStartObject();
			shape.fields().write(out, state);
			carried.forEach((name, fragment) -> {
				out.writeName(name);
				out.writeRawValue(fragment);
			});
			out.writeEndObject();
		}
		catch (RuntimeException ex) {
			throw new StateCodecException(shape.type(), ex);
		}
		catch (StackOverflowError ex) {
			throw new StateCodecException(Wording.of(shape.type()), "is nested too deep; is there a cycle?", ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Sets the stored fields of an instance that was just made. If the shape has changed
	 * since, a field that is missing, or does not fit any more, keeps its default.
	 * @throws StateCodecException if the bytes are too large or not what was written
	 */
	public void decode(StoredState stored, Object fresh) {
		StateShape shape = this.types.shape(fresh.getClass());
		try {
			requireSize(stored);
			if (stored.fingerprint().equals(shape.fingerprint())) {
				read(shape, stored, fresh);
			}
			else {
				adopt(shape, stored, fresh);
			}
		}
		catch (RuntimeException ex) {
			throw new StateCodecException(shape.type(), ex);
		}
	}

	private void requireSize(StoredState stored) {
		if (stored.bytes().length > this.limits.size().toBytes()) {
			throw BoundedBytes.tooLarge(this.limits.size());
		}
	}

	private void read(StateShape shape, StoredState stored, Object fresh) {
		try (JsonParser in = this.json.createParser(ObjectReadContext.empty(), stored.bytes())) {
			in.nextToken();
			shape.fields().read(in, (field, value) -> field.set(fresh, value));
			if (in.nextToken() != null) {
				throw ValueException.because("is followed by something else");
			}
		}
	}

	/** Reads field by field, so that one that does not fit leaves the others alone. */
	private void adopt(StateShape shape, StoredState stored, Object fresh) {
		Map<String, String> fragments = fragments(stored);
		for (FieldCodec field : shape.fields().list()) {
			String fragment = fragments.get(field.name().getValue());
			if (fragment != null) {
				adopt(shape, field, fragment, fresh);
			}
		}
	}

	private void adopt(StateShape shape, FieldCodec field, String fragment, Object fresh) {
		try (JsonParser in = this.json.createParser(ObjectReadContext.empty(), fragment)) {
			in.nextToken();
			field.set(fresh, field.read(in));
		}
		catch (RuntimeException ex) {
			ValueException located = ValueException.at(field.segment(), ex);
			logger.warn(Wording.of(shape.type()) + located.path()
					+ " was stored by another version of the class and is at its default now: it " + located.reason());
		}
	}

	private Map<String, String> unknownFields(StateShape shape, StoredState before) {
		if (before.fingerprint().equals(shape.fingerprint())) {
			return Map.of();
		}
		try {
			requireSize(before);
			Map<String, String> unknown = fragments(before);
			unknown.keySet().removeIf((name) -> shape.fields().named(name) != null);
			return unknown;
		}
		catch (RuntimeException ex) {
			throw new StateCodecException(shape.type(), ex);
		}
	}

	/** Returns the fields as JSON text each, by name. */
	private Map<String, String> fragments(StoredState stored) {
		Map<String, String> fragments = new TreeMap<>();
		try (JsonParser in = this.json.createParser(ObjectReadContext.empty(), stored.bytes())) {
			in.nextToken();
			Elements.requireToken(in, JsonToken.START_OBJECT, "an object");
			String name;
			while ((name = in.nextName()) != null) {
				in.nextToken();
				fragments.put(name, Fragments.of((out) -> out.copyCurrentStructureExact(in)));
			}
		}
		return fragments;
	}

}
