package dev.jitney.benchmark.store;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Two that take turns on one machine, and how the one does next to the other. */
record Rounds(double ours, double theirs, double ratio) {

	static Rounds take(int count, DoubleSupplier ours, DoubleSupplier theirs) {
		double[] own = new double[count];
		double[] other = new double[count];
		double[] ratios = new double[count];
		for (int i = 0; i < count; i++) {
			own[i] = ours.getAsDouble();
			other[i] = theirs.getAsDouble();
			ratios[i] = own[i] / other[i];
		}
		return new Rounds(median(own), median(other), median(ratios));
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	void print(String name) {
		System.out.printf("| %s | %,.0f | %,.0f | **%.2f** |%n", name, this.ours, this.theirs, this.ratio);
	}

}
