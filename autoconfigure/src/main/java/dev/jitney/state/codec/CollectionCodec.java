package dev.jitney.state.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * A list, set or queue, in its own order, or sorted if it has none.
 *
 * @param kind what comes back
 * @param elementType declared type of the elements
 * @param element writes and reads the elements
 */
record CollectionCodec(CollectionKind kind, Class<?> elementType, ValueCodec element) implements ValueCodec {

	@Override
	public void write(JsonGenerator out, Object value) {
		Collection<?> collection = (Collection<?>) value;
		if (collection.size() <= 1 || !CollectionKind.isUnordered(collection)) {
			Elements.write(out, collection.iterator(), this.element);
		}
		else if (this.element instanceof KeyCodec text) {
			Elements.write(out, sorted(collection, text).iterator(), this.element);
		}
		else {
			out.writeStartArray();
			Fragments.sorted(collection, this.element).forEach(out::writeRawValue);
			out.writeEndArray();
		}
	}

	private static List<@Nullable Object> sorted(Collection<?> collection, KeyCodec codec) {
		List<@Nullable Object> sorted = new ArrayList<>(collection.size());
		List<Map.Entry<String, Object>> byText = new ArrayList<>(collection.size());
		for (@Nullable
		Object value : collection) {
			if (value == null) {
				sorted.add(null);
			}
			else {
				byText.add(Map.entry(codec.toText(value), value));
			}
		}
		byText.sort(Map.Entry.comparingByKey());
		byText.forEach((entry) -> sorted.add(entry.getValue()));
		return sorted;
	}

	@Override
	public Object read(JsonParser in) {
		Collection<@Nullable Object> collection = this.kind.create(this.elementType);
		Elements.read(in, this.element, collection::add);
		return collection;
	}

	@Override
	public JsonNode fit(JsonNode old, Fitting fitting) {
		JsonNode fitted = Elements.fit(old, this.element, true, fitting);
		if (this.kind.isSet() && new HashSet<>(fitted.values()).size() < fitted.size()) {
			throw ValueException.because("has equal elements, of which a set keeps one");
		}
		return fitted;
	}

	@Override
	public void describe(ShapeDescription description) {
		description.append(this.kind.name().toLowerCase(Locale.ROOT)).append("(").append(this.element).append(")");
	}

	@Override
	public void visit(Object value, ValueVisitor visitor) {
		Elements.visit(((Collection<?>) value).iterator(), this.element, visitor);
	}

	@Override
	public boolean isMutable(Object value) {
		return !Immutables.contains(value);
	}

	@Override
	public @Nullable String loss(Object value) {
		return this.kind.loss((Collection<?>) value);
	}

}
