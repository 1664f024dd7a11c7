package dev.jitney.state.codec;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * One of a sealed hierarchy: the simple name of its class, then the value. The names that
 * can be read are those of the permitted classes and no others.
 */
final class SealedCodec implements ValueCodec {

	private final Class<?> root;

	private Map<String, ValueCodec> byName = Map.of();

	private Map<Class<?>, String> names = Map.of();

	/** Per former name the present one. */
	private Map<String, String> formerly = Map.of();

	SealedCodec(Class<?> root) {
		this.root = root;
	}

	/** Completes the codec; a permitted class may refer to the hierarchy itself. */
	void link(Map<Class<?>, String> names, Map<String, ValueCodec> byName, Map<String, String> formerly) {
		this.names = Map.copyOf(names);
		this.byName = Map.copyOf(byName);
		this.formerly = formerly;
	}

	@Override
	public void write(JsonGenerator out, Object value) {
		String name = name(value);
		out.writeStartArray();
		out.writeString(name);
		of(name).write(out, value);
		out.writeEndArray();
	}

	private String name(Object value) {
		Class<?> type = (value instanceof Enum<?> constant) ? constant.getDeclaringClass() : value.getClass();
		String name = this.names.get(type);
		if (name == null) {
			throw ValueException
				.because("is a " + Wording.of(type) + ", which " + Wording.of(this.root) + " does not permit");
		}
		return name;
	}

	private ValueCodec of(String name) {
		ValueCodec codec = this.byName.get(name);
		if (codec == null) {
			throw ValueException.because("is of the unknown kind \"" + name + "\"");
		}
		return codec;
	}

	@Override
	public Object read(JsonParser in) {
		Elements.requireToken(in, JsonToken.START_ARRAY, "a " + Wording.of(this.root));
		in.nextToken();
		ValueCodec codec = of(PrimitiveCodec.requireText(in));
		in.nextToken();
		Object value = codec.read(in);
		in.nextToken();
		Elements.requireToken(in, JsonToken.END_ARRAY, "a " + Wording.of(this.root));
		return value;
	}

	@Override
	public JsonNode fit(JsonNode old, Fitting fitting) {
		if (!old.isArray() || old.size() != 2 || !old.get(0).isString()) {
			throw ValueException.because("is not a " + Wording.of(this.root));
		}
		String stored = old.get(0).stringValue();
		String name = this.formerly.getOrDefault(stored, stored);
		ValueCodec codec = of(name);
		if (!name.equals(stored)) {
			fitting.note(MigrationChoice.RENAMED, "from " + stored);
		}
		return fitting.array().add(name).add(fitting.at("", "1", () -> codec.fit(old.get(1), fitting)));
	}

	@Override
	public void describe(ShapeDescription description) {
		description.once(this, () -> {
			description.append("sealed(");
			new TreeMap<>(this.byName)
				.forEach((name, codec) -> description.append(name).append(":").append(codec).append(";"));
			description.append(")");
		});
	}

	@Override
	public void visit(Object value, ValueVisitor visitor) {
		of(name(value)).visit(value, visitor);
	}

	@Override
	public boolean isMutable(Object value) {
		return of(name(value)).isMutable(value);
	}

	@Override
	public @Nullable String loss(Object value) {
		return of(name(value)).loss(value);
	}

}
