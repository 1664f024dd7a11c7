package dev.jitney.state.codec;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** A byte array, in Base64. */
enum BytesCodec implements ValueCodec {

	INSTANCE;

	@Override
	public void write(JsonGenerator out, Object value) {
		out.writeBinary((byte[]) value);
	}

	@Override
	public Object read(JsonParser in) {
		PrimitiveCodec.requireText(in);
		return in.getBinaryValue();
	}

	@Override
	public JsonNode fit(JsonNode old, Fitting fitting) {
		if (!old.isString()) {
			throw ValueException.because("is not text");
		}
		fitting.requireReadable(this, old);
		return old;
	}

	@Override
	public void describe(ShapeDescription description) {
		description.append("bytes");
	}

	@Override
	public boolean isMutable(Object value) {
		return ((byte[]) value).length > 0;
	}

}
