package dev.jitney.sample.table;

/** A row of the table. */
record BenchmarkRow(int id, String label) {

	BenchmarkRow exclaim() {
		return new BenchmarkRow(this.id, this.label + " !!!");
	}

}
