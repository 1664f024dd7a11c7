package dev.jitney.state.disk;

import dev.jitney.state.record.RecordUsage;

/**
 * How long a record lives: what is kept in the heap of one that nobody uses. Times are in
 * milliseconds. Changed by whoever holds the owner's files.
 */
final class Lifetime {

	/** A lost note of use shortens a life by no more than this part. */
	private static final int PART = 16;

	private final long millisToLive;

	private volatile long touchedAt;

	private long notedAt;

	private final RecordUsage.Footprint footprint;

	Lifetime(long millisToLive, long touchedAt, RecordUsage.Footprint footprint) {
		this.footprint = footprint;
		this.millisToLive = millisToLive;
		this.touchedAt = touchedAt;
		this.notedAt = touchedAt;
	}

	/** Returns what the record takes. */
	RecordUsage.Footprint footprint() {
		return this.footprint;
	}

	/**
	 * Starts the life again.
	 * @return whether the file has to be told
	 */
	boolean touch(long now) {
		this.touchedAt = now;
		if (now - this.notedAt < this.millisToLive / PART) {
			return false;
		}
		this.notedAt = now;
		return true;
	}

	/** Starts the life again, and leaves it to a later use to tell the file. */
	void touchLater(long now) {
		this.touchedAt = now;
	}

	boolean hasEnded(long now) {
		return now - this.touchedAt >= this.millisToLive;
	}

}
