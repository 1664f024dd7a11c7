package dev.jitney.state.codec;

import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;

/**
 * Checks for development and tests, made after each event: would the state be the same
 * after it was stored and read back? They cost several encodings. Thread-safe.
 *
 * @since 0.1
 */
public final class StateChecks {

	private final StateTypes types;

	private final StateCodec codec;

	public StateChecks(StateTypes types, StateCodec codec) {
		this.types = types;
		this.codec = codec;
	}

	/**
	 * Checks one state.
	 * @param fresh makes another instance of the class, as if the state were loaded
	 * @throws StateCheckException if something would be lost or differ, naming the path
	 * @throws StateCodecException if the state cannot be stored at all
	 */
	public void verify(Object state, Supplier<?> fresh) {
		verify(List.of(state), (any) -> fresh.get());
	}

	/**
	 * Checks the states of one owner, also against each other.
	 * @param fresh makes another instance of a state's class, as if the state were loaded
	 * @throws StateCheckException if something would be lost or differ, naming the path
	 * @throws StateCodecException if a state cannot be stored at all
	 */
	public void verify(Collection<?> states, Function<Object, ?> fresh) {
		ObjectWalk walk = new ObjectWalk();
		states.forEach((state) -> walk.walk(this.types.shape(state.getClass()), state));
		states.forEach((state) -> verifyEncoding(state, fresh));
	}

	private void verifyEncoding(Object state, Function<Object, ?> fresh) {
		StateShape shape = this.types.shape(state.getClass());
		StoredState stored = this.codec.encode(state);
		requireEqual(shape, stored, this.codec.encode(state),
				"is encoded differently each time: use a collection with a stable order, and change nothing from"
						+ " another thread");
		Object copy = fresh.apply(state);
		this.codec.decode(stored, copy);
		requireEqual(shape, stored, this.codec.encode(copy),
				"is not the same after it was stored and read back: a constructor must keep what it is given");
	}

	private static void requireEqual(StateShape shape, StoredState first, StoredState second, String problem) {
		if (!Arrays.equals(first.bytes(), second.bytes())) {
			JsonDifference difference = JsonDifference.first(first.bytes(), second.bytes());
			throw new StateCheckException(Wording.of(shape.type()) + difference.path(),
					problem + " (was " + difference.left() + ", is " + difference.right() + ")");
		}
	}

	/** Goes through everything that is stored, once per path. */
	private static final class ObjectWalk {

		private final IdentityHashMap<Object, String> seen = new IdentityHashMap<>();

		void walk(StateShape shape, Object state) {
			shape.fields()
				.visit(state, (segment, value, codec) -> visit(Wording.of(shape.type()) + segment, value, codec));
		}

		private void visit(String path, @Nullable Object value, ValueCodec codec) {
			if (value == null) {
				return;
			}
			if (codec.isMutable(value)) {
				String first = this.seen.putIfAbsent(value, path);
				if (first != null) {
					throw new StateCheckException(path, "and " + first + " are one " + Wording.of(value.getClass())
							+ ", but will be two after the event: keep it in one place and refer to it by an id");
				}
			}
			String loss = codec.loss(value);
			if (loss != null) {
				throw new StateCheckException(path, loss);
			}
			codec.visit(value, (segment, inner, innerCodec) -> visit(path + segment, inner, innerCodec));
		}

	}

}
