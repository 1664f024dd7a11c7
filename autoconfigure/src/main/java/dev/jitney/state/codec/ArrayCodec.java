package dev.jitney.state.codec;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * An array of anything but bytes.
 *
 * @param componentType type of its elements
 * @param element writes and reads them
 */
record ArrayCodec(Class<?> componentType, ValueCodec element) implements ValueCodec {

	@Override
	public void write(JsonGenerator out, Object value) {
		Elements.write(out, elements(value), this.element);
	}

	@Override
	public Object read(JsonParser in) {
		List<@Nullable Object> values = new ArrayList<>();
		Elements.read(in, this.element, values::add);
		Object array = Array.newInstance(this.componentType, values.size());
		for (int index = 0; index < values.size(); index++) {
			Array.set(array, index, values.get(index));
		}
		return array;
	}

	@Override
	public JsonNode fit(JsonNode old, Fitting fitting) {
		return Elements.fit(old, this.element, !this.componentType.isPrimitive(), fitting);
	}

	private static Iterator<?> elements(Object array) {
		return IntStream.range(0, Array.getLength(array)).mapToObj((index) -> Array.get(array, index)).iterator();
	}

	@Override
	public void describe(ShapeDescription description) {
		description.append("list(").append(this.element).append(")");
	}

	@Override
	public void visit(Object value, ValueVisitor visitor) {
		Elements.visit(elements(value), this.element, visitor);
	}

	@Override
	public boolean isMutable(Object value) {
		return Array.getLength(value) > 0;
	}

}
