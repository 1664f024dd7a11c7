package dev.jitney.state.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the components of a record start with that are not stored. */
final class Zeros {

	private Zeros() {
	}

	static boolean contains(@Nullable JsonNode value) {
		return value == null || value.isNull() || (value.isBoolean() && !value.booleanValue())
				|| (value.isNumber() && value.decimalValue().signum() == 0)
				|| (value.isString() && value.stringValue().equals("\0"));
	}

	/**
	 * Returns a list whose objects are without the fields that are zero, so that it does
	 * not matter whether these were stored.
	 */
	static ArrayNode withoutThem(ArrayNode list) {
		ArrayNode result = JsonNodeFactory.instance.arrayNode(list.size());
		list.forEach((element) -> result.add(withoutThem(element)));
		return result;
	}

	private static JsonNode withoutThem(JsonNode value) {
		if (value instanceof ArrayNode list) {
			return withoutThem(list);
		}
		if (!(value instanceof ObjectNode fields)) {
			return value;
		}
		ObjectNode result = JsonNodeFactory.instance.objectNode();
		fields.properties().forEach((field) -> {
			if (!contains(field.getValue())) {
				result.set(field.getKey(), withoutThem(field.getValue()));
			}
		});
		return result;
	}

}
