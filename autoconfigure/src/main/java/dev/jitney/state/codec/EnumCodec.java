package dev.jitney.state.codec;

import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** An enum, by the names of its constants. */
final class EnumCodec implements KeyCodec {

	private final Class<?> type;

	private final Map<String, Enum<?>> constants = new TreeMap<>();

	EnumCodec(Class<?> type) {
		this.type = type;
		for (Object constant : type.getEnumConstants()) {
			this.constants.put(((Enum<?>) constant).name(), (Enum<?>) constant);
		}
	}

	@Override
	public String toText(Object value) {
		return ((Enum<?>) value).name();
	}

	@Override
	public Object fromText(String text) {
		Enum<?> constant = this.constants.get(text);
		if (constant == null) {
			throw ValueException.because("is \"" + text + "\", which is no constant of " + Wording.of(this.type));
		}
		return constant;
	}

	@Override
	public void write(JsonGenerator out, Object value) {
		out.writeString(toText(value));
	}

	@Override
	public Object read(JsonParser in) {
		return fromText(PrimitiveCodec.requireText(in));
	}

	@Override
	public void describe(ShapeDescription description) {
		description.append("enum(").append(String.join(",", this.constants.keySet())).append(")");
	}

}
