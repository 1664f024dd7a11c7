package dev.jitney.event;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names one run of one event. Never used twice: a second attempt is another transaction.
 *
 * @param process random bits of the process that made it
 * @param number counts within that process
 * @since 0.1
 */
public record TransactionId(long process, long number) {

	private static final long PROCESS = new SecureRandom().nextLong();

	private static final AtomicLong NUMBERS = new AtomicLong();

	static TransactionId next() {
		return new TransactionId(PROCESS, NUMBERS.incrementAndGet());
	}

	@Override
	public String toString() {
		HexFormat hex = HexFormat.of();
		return hex.toHexDigits(this.process) + "-" + Long.toHexString(this.number);
	}

}
