package dev.jitney.benchmark.reload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Durations of the same thing, in the order in which they were measured.
 *
 * @param millis at least one
 */
record Durations(List<Double> millis) {

	Durations {
		millis = List.copyOf(millis);
	}

	double first() {
		return this.millis.get(0);
	}

	double median() {
		double[] sorted = sorted();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	private double[] sorted() {
		double[] sorted = this.millis.stream().mapToDouble(Double::doubleValue).toArray();
		Arrays.sort(sorted);
		return sorted;
	}

	/** Returns those from an index on. */
	Durations from(int index) {
		return new Durations(this.millis.subList(Math.min(index, this.millis.size() - 1), this.millis.size()));
	}

	/** Returns the median with the least, the greatest and the number, for people. */
	@Override
	public String toString() {
		double[] sorted = sorted();
		return String.format(Locale.ROOT, "**%,.0f** (%,.0f–%,.0f), n=%d", median(), sorted[0],
				sorted[sorted.length - 1], sorted.length);
	}

}
