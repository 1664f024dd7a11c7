package dev.jitney.state.codec;

import tools.jackson.databind.JsonNode;

/** A codec of values that have a text form, so that they can be the keys of an object. */
sealed interface KeyCodec extends ValueCodec permits EnumCodec, PrimitiveCodec, TextCodec {

	String toText(Object value);

	Object fromText(String text);

	/** Returns the text of a value today whose text was this once. */
	default String presentText(String text) {
		return text;
	}

	/** Whether values are written as the kind of JSON that a value is. */
	default boolean isWrittenAs(JsonNode value) {
		return value.isString();
	}

	/** Whether values are numbers without a fraction. */
	default boolean isWholeNumber() {
		return false;
	}

	@Override
	default JsonNode fit(JsonNode old, Fitting fitting) {
		return fitting.scalar(this, old);
	}

}
