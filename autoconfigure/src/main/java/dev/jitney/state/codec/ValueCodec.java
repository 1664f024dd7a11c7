package dev.jitney.state.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Writes and reads the values of one declared type; null is the caller's business.
 * Thread-safe. Errors are {@link ValueException}s that know where in the value they are.
 */
sealed interface ValueCodec
		permits KeyCodec, ArrayCodec, BytesCodec, CollectionCodec, MapCodec, ObjectCodec, OptionalCodec, SealedCodec {

	void write(JsonGenerator out, Object value);

	/** Reads a value; the parser stands at its first token and is left at its last. */
	Object read(JsonParser in);

	/**
	 * Returns a value that another shape of the class stored as this codec reads it; null
	 * is the caller's business.
	 * @throws ValueException if there is no way
	 */
	JsonNode fit(JsonNode old, Fitting fitting);

	/** Adds what decides whether bytes of one shape can be read as another. */
	void describe(ShapeDescription description);

	/** Passes on the values inside a value, with their paths. */
	default void visit(Object value, ValueVisitor visitor) {
	}

	/** Whether it matters that a value is one object and not two equal ones. */
	default boolean isMutable(Object value) {
		return false;
	}

	/** Returns what a value would lose by being stored, as the end of a sentence. */
	default @Nullable String loss(Object value) {
		return null;
	}

	/** Is shown each value inside a value. */
	interface ValueVisitor {

		void visit(String segment, @Nullable Object value, ValueCodec codec);

	}

}
