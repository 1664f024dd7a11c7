package dev.jitney.event.payload;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import tools.jackson.databind.JsonNode;

/**
 * How much one payload may hold. Checked before anything is converted.
 *
 * @param depth levels of objects and arrays
 * @param values texts, numbers, booleans and nulls together
 * @param textLength characters of one text or name
 * @since 0.1
 */
public record PayloadLimits(int depth, int values, int textLength) {

	/** 8 levels, 1,000 values, 100,000 characters. */
	public static final PayloadLimits DEFAULT = new PayloadLimits(8, 1_000, 100_000);

	void check(JsonNode payload) {
		check(payload, this.depth, 0);
	}

	private int check(JsonNode node, int levels, int before) {
		if (node.isString() && node.stringValue().length() > this.textLength) {
			throw tooLarge("a text is longer than " + this.textLength + " characters");
		}
		if (!node.isContainer()) {
			return count(before);
		}
		if (levels == 0) {
			throw new RefusedException(Refusal.PAYLOAD_TOO_DEEP,
					"The payload is nested deeper than " + this.depth + " levels");
		}
		int values = count(before);
		for (String name : node.propertyNames()) {
			if (name.length() > this.textLength) {
				throw tooLarge("a name is longer than " + this.textLength + " characters");
			}
		}
		for (JsonNode child : node) {
			values = check(child, levels - 1, values);
		}
		return values;
	}

	private int count(int before) {
		if (before >= this.values) {
			throw tooLarge("there are more than " + this.values + " values");
		}
		return before + 1;
	}

	private static RefusedException tooLarge(String reason) {
		return new RefusedException(Refusal.PAYLOAD_TOO_LARGE, "The payload is too large: " + reason);
	}

}
