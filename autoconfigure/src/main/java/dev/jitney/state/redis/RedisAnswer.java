package dev.jitney.state.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a script answered: numbers, or fields of a hash with their values. */
final class RedisAnswer {

	private final List<?> elements;

	RedisAnswer(List<?> elements) {
		this.elements = (elements.size() == 1 && elements.get(0) instanceof List<?> nested) ? nested : elements;
	}

	/** Whether the answer is one number, not a hash. */
	boolean isNumber() {
		return this.elements.size() == 1;
	}

	long number() {
		return ((Number) this.elements.get(0)).longValue();
	}

	/** Returns the fields of a hash, in which each name is followed by its value. */
	Map<String, byte[]> fields() {
		Map<String, byte[]> fields = new HashMap<>();
		for (int i = 0; i + 1 < this.elements.size(); i += 2) {
			fields.put(new String(bytes(i), StandardCharsets.UTF_8), bytes(i + 1));
		}
		return fields;
	}

	private byte[] bytes(int index) {
		ByteBuffer buffer = ((ByteBuffer) this.elements.get(index)).duplicate();
		byte[] bytes = new byte[buffer.remaining()];
		buffer.get(bytes);
		return bytes;
	}

}
