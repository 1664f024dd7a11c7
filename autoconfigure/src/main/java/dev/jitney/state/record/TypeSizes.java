package dev.jitney.state.record;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

import dev.jitney.state.StateUsage;

/**
 * The sizes of all instances of one state class, so that the largest is known when larger
 * ones have gone. Thread-safe; a snapshot may be torn.
 */
final class TypeSizes {

	private final LongAdder instances = new LongAdder();

	private final LongAdder bytes = new LongAdder();

	/** How many instances have each size; none of those sizes that no instance has. */
	private final ConcurrentSkipListMap<Integer, Long> counts = new ConcurrentSkipListMap<>();

	void add(int size) {
		count(size, 1);
	}

	void remove(int size) {
		count(size, -1);
	}

	/** One may go before another thread has counted that it came. */
	private void count(int size, long sign) {
		this.instances.add(sign);
		this.bytes.add(sign * size);
		this.counts.compute(size, (key, count) -> {
			long next = ((count != null) ? count : 0) + sign;
			return (next != 0) ? next : null;
		});
	}

	StateUsage.TypeUsage usage() {
		Map.Entry<Integer, Long> largest = this.counts.lastEntry();
		return new StateUsage.TypeUsage(this.instances.sum(), this.bytes.sum(),
				(largest != null) ? largest.getKey() : 0);
	}

}
