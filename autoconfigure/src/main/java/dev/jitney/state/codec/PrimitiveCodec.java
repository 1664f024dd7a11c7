package dev.jitney.state.codec;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The primitive types and their wrappers, as JSON's own values. */
enum PrimitiveCodec implements KeyCodec {

	BOOLEAN(boolean.class, Boolean.class) {
		@Override
		public void write(JsonGenerator out, Object value) {
			out.writeBoolean((Boolean) value);
		}

		@Override
		public Object read(JsonParser in) {
			return in.getBooleanValue();
		}
	},

	BYTE(byte.class, Byte.class) {
		@Override
		public void write(JsonGenerator out, Object value) {
			out.writeNumber((Byte) value);
		}

		@Override
		public Object read(JsonParser in) {
			requireWhole(in);
			return in.getByteValue();
		}
	},

	SHORT(short.class, Short.class) {
		@Override
		public void write(JsonGenerator out, Object value) {
			out.writeNumber((Short) value);
		}

		@Override
		public Object read(JsonParser in) {
			requireWhole(in);
			return in.getShortValue();
		}
	},

	INT(int.class, Integer.class) {
		@Override
		public void write(JsonGenerator out, Object value) {
			out.writeNumber((Integer) value);
		}

		@Override
		public Object read(JsonParser in) {
			requireWhole(in);
			return in.getIntValue();
		}
	},

	LONG(long.class, Long.class) {
		@Override
		public void write(JsonGenerator out, Object value) {
			out.writeNumber((Long) value);
		}

		@Override
		public Object read(JsonParser in) {
			requireWhole(in);
			return in.getLongValue();
		}
	},

	/** Not a number and the infinities are written as text. */
	FLOAT(float.class, Float.class) {
		@Override
		public void write(JsonGenerator out, Object value) {
			out.writeNumber((Float) value);
		}

		@Override
		public Object read(JsonParser in) {
			return in.currentToken().isNumeric() ? in.getFloatValue() : fromText(requireText(in));
		}
	},

	/** Not a number and the infinities are written as text. */
	DOUBLE(double.class, Double.class) {
		@Override
		public void write(JsonGenerator out, Object value) {
			out.writeNumber((Double) value);
		}

		@Override
		public Object read(JsonParser in) {
			return in.currentToken().isNumeric() ? in.getDoubleValue() : fromText(requireText(in));
		}
	},

	CHAR(char.class, Character.class) {
		@Override
		public void write(JsonGenerator out, Object value) {
			out.writeString(value.toString());
		}

		@Override
		public Object read(JsonParser in) {
			return fromText(requireText(in));
		}
	};

	private static final Map<Class<?>, PrimitiveCodec> BY_TYPE = new HashMap<>();

	static {
		for (PrimitiveCodec codec : values()) {
			BY_TYPE.put(codec.primitive, codec);
			BY_TYPE.put(codec.wrapper, codec);
		}
	}

	private final Class<?> primitive;

	private final Class<?> wrapper;

	PrimitiveCodec(Class<?> primitive, Class<?> wrapper) {
		this.primitive = primitive;
		this.wrapper = wrapper;
	}

	static @Nullable PrimitiveCodec of(Class<?> type) {
		return BY_TYPE.get(type);
	}

	@Override
	public String toText(Object value) {
		return value.toString();
	}

	@Override
	public Object fromText(String text) {
		return switch (this) {
			case BOOLEAN -> Boolean.valueOf(text);
			case BYTE -> Byte.valueOf(text);
			case SHORT -> Short.valueOf(text);
			case INT -> Integer.valueOf(text);
			case LONG -> Long.valueOf(text);
			case FLOAT -> Float.valueOf(text);
			case DOUBLE -> Double.valueOf(text);
			case CHAR -> onlyCharacter(text);
		};
	}

	@Override
	public boolean isWrittenAs(JsonNode value) {
		return switch (this) {
			case BOOLEAN -> value.isBoolean();
			case BYTE, SHORT, INT, LONG -> value.isIntegralNumber();
			case FLOAT, DOUBLE -> value.isFloatingPointNumber();
			case CHAR -> value.isString();
		};
	}

	@Override
	public boolean isWholeNumber() {
		return switch (this) {
			case BYTE, SHORT, INT, LONG -> true;
			case BOOLEAN, FLOAT, DOUBLE, CHAR -> false;
		};
	}

	@Override
	public void describe(ShapeDescription description) {
		description.append(name().toLowerCase(Locale.ROOT));
	}

	private static void requireWhole(JsonParser in) {
		if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
			throw ValueException.because("is not a whole number");
		}
	}

	static String requireText(JsonParser in) {
		if (in.currentToken() != JsonToken.VALUE_STRING) {
			throw ValueException.because("is not text");
		}
		return in.getString();
	}

	private static Object onlyCharacter(String text) {
		if (text.length() != 1) {
			throw ValueException.because("is not one character");
		}
		return text.charAt(0);
	}

}
