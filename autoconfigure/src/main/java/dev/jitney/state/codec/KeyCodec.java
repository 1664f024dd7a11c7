package dev.jitney.state.codec;

/** A codec of values that have a text form, so that they can be the keys of an object. */
sealed interface KeyCodec extends ValueCodec permits EnumCodec, PrimitiveCodec, TextCodec {

	String toText(Object value);

	Object fromText(String text);

}
