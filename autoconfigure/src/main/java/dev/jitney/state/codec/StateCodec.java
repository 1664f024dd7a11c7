package dev.jitney.state.codec;

import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Turns the stored fields of a state into bytes and back. Fields only, by their declared
 * types; no class name is ever read from data; equal values give equal bytes. The
 * application's own Jackson configuration plays no part. Thread-safe, does not block;
 * must not run while the state is being changed.
 *
 * @since 0.1
 */
public final class StateCodec {

	private final StateTypes types;

	private final StateJson json;

	private final MigrationListener listener;

	public StateCodec(StateTypes types, StateLimits limits) {
		this(types, limits, MigrationListener.NONE);
	}

	/**
	 * @param listener told what becomes of states that another shape of their class
	 * stored
	 */
	public StateCodec(StateTypes types, StateLimits limits, MigrationListener listener) {
		this.types = types;
		this.json = new StateJson(limits);
		this.listener = listener;
	}

	/** Encodes a state that has not been stored before. */
	public StoredState encode(Object state) {
		return encode(state, null);
	}

	/**
	 * Encodes a state. What the earlier bytes have and the class does not know is carried
	 * along, so that an older node does not lose what a newer one wrote: unknown fields
	 * at any depth, and values that do not fit as long as their place is not changed.
	 * @param before what the state was decoded from, or null if it is new
	 * @return the encoded state; {@code before} itself if nothing has changed
	 * @throws StateCodecException if a value cannot be stored, naming its path
	 */
	public StoredState encode(Object state, @Nullable StoredState before) {
		StateShape shape = this.types.shape(state.getClass());
		StoredState next = new StoredState(shape.fingerprint(), write(shape, state));
		if (before == null) {
			return next;
		}
		if (!before.fingerprint().equals(shape.fingerprint())) {
			next = carrying(shape, next, before);
		}
		return next.equals(before) ? before : next;
	}

	private byte[] write(StateShape shape, Object state) {
		try {
			return this.json.bytes((out) -> {
				out.writeStartObject();
				shape.fields().write(out, state);
				out.writeEndObject();
			});
		}
		catch (RuntimeException ex) {
			throw new StateCodecException(shape.type(), ex);
		}
		catch (StackOverflowError ex) {
			throw new StateCodecException(Wording.of(shape.type()), "is nested too deep; is there a cycle?", ex);
		}
	}

	private StoredState carrying(StateShape shape, StoredState next, StoredState before) {
		try {
			return shape.migration().carry(this.json, next, before);
		}
		catch (RuntimeException ex) {
			throw new StateCodecException(shape.type(), ex);
		}
	}

	/**
	 * Sets the stored fields of an instance that was just made; the bytes may be of
	 * another class or of another shape of it, such as that of an earlier generation or
	 * of another version of the application. What fits is kept or converted, what has
	 * another name is found by {@link dev.jitney.state.Formerly}, the class's
	 * {@link dev.jitney.state.Migration} method comes first, and what is missing or does
	 * not fit keeps its default, which is logged and counted.
	 * @throws StateCodecException if the bytes are too large, not what was written, or
	 * refused by the migration method
	 */
	public void decode(StoredState stored, Object fresh) {
		StateShape shape = this.types.shape(fresh.getClass());
		try {
			if (shape.migration().isReadAsIs(stored)) {
				this.json.requireSize(stored);
				read(shape, stored, fresh);
			}
			else {
				shape.migration().adopt(this.json, stored, fresh, this.listener);
			}
		}
		catch (RuntimeException ex) {
			throw new StateCodecException(shape.type(), ex);
		}
	}

	private void read(StateShape shape, StoredState stored, Object fresh) {
		try (JsonParser in = this.json.parser(stored.bytes())) {
			in.nextToken();
			shape.fields().read(in, (field, value) -> field.set(fresh, value));
			if (in.nextToken() != null) {
				throw ValueException.because("is followed by something else");
			}
		}
	}

}
