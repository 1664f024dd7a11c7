package dev.jitney.state.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where two JSON texts first differ.
 *
 * @param path such as {@code .items[3].price}
 * @param left what the one has there
 * @param right what the other has
 */
record JsonDifference(String path, String left, String right) {

	private static final JsonFactory JSON = JsonFactory.builder().build();

	private static final int MAX_TEXT = 60;

	/** Finds the first difference between texts that are known to differ. */
	static JsonDifference first(byte[] left, byte[] right) {
		try (JsonParser one = JSON.createParser(ObjectReadContext.empty(), left);
				JsonParser other = JSON.createParser(ObjectReadContext.empty(), right)) {
			JsonToken token = one.nextToken();
			JsonToken otherToken = other.nextToken();
			while (token != null && token == otherToken && text(one).equals(text(other))) {
				token = one.nextToken();
				otherToken = other.nextToken();
			}
			return new JsonDifference(path(one.streamReadContext()), show(one, token), show(other, otherToken));
		}
	}

	private static String text(JsonParser in) {
		String text = in.getString();
		return (text != null) ? text : "";
	}

	private static String show(JsonParser in, @Nullable JsonToken token) {
		if (token == null || token.isStructEnd()) {
			return "nothing";
		}
		String text = (token == JsonToken.VALUE_STRING) ? "\"" + text(in) + "\"" : text(in);
		return (text.length() <= MAX_TEXT) ? text : text.substring(0, MAX_TEXT) + "…";
	}

	private static String path(TokenStreamContext context) {
		TokenStreamContext parent = context.getParent();
		if (parent == null) {
			return "";
		}
		String own = "";
		if (context.inArray() && context.hasCurrentIndex()) {
			own = "[" + context.getCurrentIndex() + "]";
		}
		else if (context.inObject() && context.hasCurrentName()) {
			own = "." + context.currentName();
		}
		return path(parent) + own;
	}

}
