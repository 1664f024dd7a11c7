package dev.jitney.state.codec;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** An enum, by the names of its constants. */
final class EnumCodec implements KeyCodec {

	private final Class<?> type;

	private final Map<String, Enum<?>> constants = new TreeMap<>();

	/** Per former name of a constant the present one. */
	private final Map<String, String> formerly;

	/**
	 * @param stateType the state class, for messages
	 * @param path where the type was met
	 */
	EnumCodec(Class<?> type, Class<?> stateType, String path) {
		this.type = type;
		Map<String, Field> fields = new TreeMap<>();
		for (Object constant : type.getEnumConstants()) {
			String name = ((Enum<?>) constant).name();
			this.constants.put(name, (Enum<?>) constant);
			fields.put(name, field(type, name));
		}
		this.formerly = FormerNames.check(stateType, path, fields);
	}

	private static Field field(Class<?> type, String constant) {
		try {
			return type.getField(constant);
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException("Every constant of an enum has a field", ex);
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
	public String presentText(String text) {
		return this.formerly.getOrDefault(text, text);
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
