package dev.jitney.state.codec;

import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How large one stored state may be. Held when it is written and when it is read.
 *
 * @param size of its bytes
 * @param depth how deep its values may be nested
 * @since 0.1
 */
public record StateLimits(DataSize size, int depth) {

	public StateLimits {
		Assert.isTrue(size.toBytes() > 0 && size.toBytes() <= Integer.MAX_VALUE,
				() -> "The size of a state must be more than 0 and at most 2 GB, but is " + size);
		Assert.isTrue(depth > 0, () -> "The depth of a state must be more than 0, but is " + depth);
	}

	/** Returns 16 MB, 100 deep. */
	public static StateLimits defaults() {
		return new StateLimits(DataSize.ofMegabytes(16), 100);
	}

}
