package dev.jitney.state.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Appends values to bytes. Numbers take as many bytes as they need. */
final class RecordWriter {

	private final ByteArrayOutputStream out;

	RecordWriter(int expectedSize) {
		this.out = new ByteArrayOutputStream(expectedSize);
	}

	RecordWriter number(long value) {
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			this.out.write((int) ((rest & 0x7F) | 0x80));
			rest >>>= 7;
		}
		this.out.write((int) rest);
		return this;
	}

	RecordWriter bytes(byte[] value) {
		number(value.length);
		this.out.writeBytes(value);
		return this;
	}

	RecordWriter text(String value) {
		return bytes(value.getBytes(StandardCharsets.UTF_8));
	}

	byte[] toBytes() {
		return this.out.toByteArray();
	}

}
