package dev.jitney.state.codec;

import java.io.ByteArrayOutputStream;

import org.springframework.util.unit.DataSize;

/** Collects bytes up to a limit. */
final class BoundedBytes extends ByteArrayOutputStream {

	private final DataSize limit;

	BoundedBytes(DataSize limit) {
		super(256);
		this.limit = limit;
	}

	@Override
	public synchronized void write(int value) {
		requireRoom(1);
		super.write(value);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) {
		requireRoom(length);
		super.write(bytes, offset, length);
	}

	private void requireRoom(int length) {
		if ((long) this.count + length > this.limit.toBytes()) {
			throw tooLarge(this.limit);
		}
	}

	static ValueException tooLarge(DataSize limit) {
		return ValueException.because(
				"takes more than " + limit + ": keep large data in a repository and only what is shown in the state");
	}

}
