package dev.jitney.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The application's clock in a test: it stands still until it is told to move. Moving it
 * also lets handlers time out, states expire and connected tabs be kept, in that order
 * and step by step; then it waits until everything that follows has happened. Begins each
 * test at {@link #START}.
 *
 * @since 0.1
 */
public final class TestClock extends Clock {

	/** When every test begins. */
	public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

	private final List<Passing> passing = new CopyOnWriteArrayList<>();

	private volatile Instant now = START;

	private volatile Duration longestStep = Duration.ofMinutes(30);

	TestClock() {
	}

	/** Lets time pass. */
	public void advance(Duration time) {
		if (time.isNegative()) {
			throw new IllegalArgumentException("Time passes forwards only, not by " + time);
		}
		Instant end = this.now.plus(time);
		while (this.now.isBefore(end)) {
			Duration left = Duration.between(this.now, end);
			Duration step = (left.compareTo(this.longestStep) < 0) ? left : this.longestStep;
			this.now = this.now.plus(step);
			this.passing.forEach((each) -> each.passed(step));
		}
		this.passing.forEach(Passing::arrived);
	}

	/** Has somebody told of the time that passes, in steps of at most this length. */
	void onPassing(Duration longestStep, Passing passing) {
		this.longestStep = longestStep;
		this.passing.add(passing);
	}

	/** Goes back to the start. */
	void reset() {
		this.now = START;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new Zoned(this, zone);
	}

	/** Is told that time passes. */
	interface Passing {

		void passed(Duration step);

		/** It has passed. */
		void arrived();

	}

	/** The same time elsewhere. */
	private static final class Zoned extends Clock {

		private final TestClock clock;

		private final ZoneId zone;

		Zoned(TestClock clock, ZoneId zone) {
			this.clock = clock;
			this.zone = zone;
		}

		@Override
		public Instant instant() {
			return this.clock.instant();
		}

		@Override
		public ZoneId getZone() {
			return this.zone;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return new Zoned(this.clock, zone);
		}

	}

}
