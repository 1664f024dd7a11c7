package dev.jitney.state.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes values from bytes that may be anything: no length is believed. */
final class RecordReader {

	private static final int MAX_SHIFT = 63;

	private final byte[] bytes;

	private int position;

	RecordReader(byte[] bytes) {
		this.bytes = bytes;
	}

	long number() {
		long value = 0;
		for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
			int next = next();
			value |= (long) (next & 0x7F) << shift;
			if ((next & 0x80) == 0) {
				return value;
			}
		}
		throw new RecordFormatException("A number is too long");
	}

	private int next() {
		if (this.position >= this.bytes.length) {
			throw new RecordFormatException("The bytes end too early");
		}
		return this.bytes[this.position++];
	}

	/** Returns how many elements follow, each of which takes a byte at least. */
	int count() {
		long count = number();
		if (count < 0 || count > this.bytes.length - this.position) {
			throw new RecordFormatException("The bytes end too early");
		}
		return (int) count;
	}

	byte[] bytes() {
		int length = count();
		byte[] value = Arrays.copyOfRange(this.bytes, this.position, this.position + length);
		this.position += length;
		return value;
	}

	String text() {
		int length = count();
		String value = new String(this.bytes, this.position, length, StandardCharsets.UTF_8);
		this.position += length;
		return value;
	}

	void end() {
		if (this.position != this.bytes.length) {
			throw new RecordFormatException("There are bytes after the end");
		}
	}

}
