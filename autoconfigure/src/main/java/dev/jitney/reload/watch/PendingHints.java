package dev.jitney.reload.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Hints that may not be complete: one save is several changes of a file, and a switch of
 * the branch is one of many files. How long nothing more has to come depends on what came
 * so far. Used by one thread.
 */
final class PendingHints {

	/** More for each further file, up to the longest. */
	private static final Duration MORE = Duration.ofMillis(1);

	private static final int MOST = 50;

	/** Nothing waits for longer than this, however much comes. */
	private static final Duration LONGEST = Duration.ofSeconds(2);

	private final Set<Path> hints = new LinkedHashSet<>();

	private final LongSupplier nanoTime;

	private long first;

	private long last;

	PendingHints(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	void add(Collection<Path> more) {
		if (more.isEmpty()) {
			return;
		}
		this.last = this.nanoTime.getAsLong();
		if (this.hints.isEmpty()) {
			this.first = this.last;
		}
		this.hints.addAll(more);
	}

	boolean isEmpty() {
		return this.hints.isEmpty();
	}

	/**
	 * Returns how long to wait for more, zero if that was long enough.
	 * @param unfinished for how long nothing may happen to a file before it is taken for
	 * finished
	 */
	Duration quiet(Function<Path, Duration> unfinished) {
		Duration longest = this.hints.stream().map(unfinished).reduce(Duration.ZERO, PendingHints::longer);
		Duration quiet = longest.plus(MORE.multipliedBy(Math.min(this.hints.size() - 1, MOST)));
		long now = this.nanoTime.getAsLong();
		long left = Math.min(this.last + quiet.toNanos(), this.first + LONGEST.toNanos()) - now;
		return Duration.ofNanos(Math.max(0, left));
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? other : one;
	}

	Set<Path> take() {
		Set<Path> all = Set.copyOf(this.hints);
		this.hints.clear();
		return all;
	}

}
