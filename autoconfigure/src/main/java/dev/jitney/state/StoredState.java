package dev.jitney.state;

import java.util.Arrays;

import org.springframework.util.Assert;

/**
 * A state as it is stored. Two are equal if their content is. The bytes are not copied:
 * nobody may change them.
 *
 * @param fingerprint of the shape that the class had when it was written
 * @param bytes the encoded fields
 * @since 0.1
 */
public record StoredState(String fingerprint, byte[] bytes) {

	public StoredState {
		Assert.hasText(fingerprint, "A stored state needs the fingerprint of its shape");
		Assert.notNull(bytes, "A stored state needs bytes");
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof StoredState that && this.fingerprint.equals(that.fingerprint)
				&& Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	/** Names shape and size; never the content, which may be private. */
	@Override
	public String toString() {
		return "StoredState[" + this.fingerprint + ", " + this.bytes.length + " bytes]";
	}

}
