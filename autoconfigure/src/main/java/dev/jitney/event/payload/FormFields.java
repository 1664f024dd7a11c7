package dev.jitney.event.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A JSON object as fields with a path each: {@code {"a":{"b":[1,2]}}} has the field
 * {@code a.b}, whose value is a list.
 */
final class FormFields {

	private final Map<String, Object> fields = new LinkedHashMap<>();

	private FormFields() {
	}

	static Map<String, Object> of(JsonNode object) {
		FormFields collected = new FormFields();
		collected.addObject("", object);
		return collected.fields;
	}

	private void addObject(String prefix, JsonNode object) {
		object.properties().forEach((property) -> add(prefix + property.getKey(), property.getValue()));
	}

	private void add(String path, JsonNode node) {
		if (node.isObject()) {
			addObject(path + ".", node);
		}
		else if (node.isArray()) {
			addArray(path, node);
		}
		else if (!node.isNull()) {
			this.fields.put(path, scalar(node));
		}
	}

	private void addArray(String path, JsonNode array) {
		List<Object> scalars = new ArrayList<>();
		int index = 0;
		for (JsonNode element : array) {
			if (element.isContainer()) {
				add(path + "[" + index + "]", element);
			}
			else if (!element.isNull()) {
				scalars.add(scalar(element));
			}
			index++;
		}
		if (!scalars.isEmpty()) {
			this.fields.put(path, scalars);
		}
	}

	private static Object scalar(JsonNode node) {
		if (node.isBoolean()) {
			return node.booleanValue();
		}
		return node.isNumber() ? node.numberValue() : node.asString();
	}

}
