package dev.jitney.state.codec;

import java.lang.reflect.Modifier;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

import org.springframework.util.Assert;

/** A record or another class of the application, by its fields. */
final class ObjectCodec implements ValueCodec {

	private final Class<?> type;

	private @Nullable Fields fields;

	private @Nullable ValueConstructor constructor;

	private boolean mutable;

	ObjectCodec(Class<?> type) {
		this.type = type;
	}

	/** Completes the codec; a field may be of the type itself. */
	void link(List<FieldCodec> fields, ValueConstructor constructor) {
		this.fields = new Fields(fields);
		this.constructor = constructor;
		this.mutable = fields.stream().anyMatch((field) -> !Modifier.isFinal(field.field().getModifiers()));
	}

	@Override
	public void write(JsonGenerator out, Object value) {
		if (value.getClass() != this.type) {
			throw ValueException.because("is a " + Wording.of(value.getClass()) + ", but is declared as "
					+ Wording.of(this.type) + ": declare that, or seal the hierarchy");
		}
		out.writeStartObject();
		fields().write(out, value);
		out.writeEndObject();
	}

	@Override
	public Object read(JsonParser in) {
		Assert.state(this.constructor != null, "Not linked");
		return this.constructor.read(in, fields());
	}

	@Override
	public JsonNode fit(JsonNode old, Fitting fitting) {
		int before = fitting.changes();
		JsonNode fitted = fields().fit(old, fitting);
		if (fitting.changes() > before) {
			fitting.requireReadable(this, fitted);
		}
		return fitted;
	}

	@Override
	public void describe(ShapeDescription description) {
		description.once(this, () -> fields().describe(description));
	}

	@Override
	public void visit(Object value, ValueVisitor visitor) {
		fields().visit(value, visitor);
	}

	@Override
	public boolean isMutable(Object value) {
		return this.mutable;
	}

	private Fields fields() {
		Assert.state(this.fields != null, "Not linked");
		return this.fields;
	}

}
