package dev.jitney.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.jitney.state.StoredState;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.state.codec.StateLimits;
import dev.jitney.state.codec.StateTypes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a state of the same shape, next to one of another shape. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway") // set up by JMH
public class StateMigrationBenchmark {

	private final StateCodec codec = new StateCodec(new StateTypes((type) -> false), StateLimits.defaults());

	/** About 1 kB, and about 100 kB. */
	@Param({ "16", "1600" })
	public int rows;

	private StoredState same;

	private StoredState other;

	@Setup
	public void encode() {
		Rows state = new Rows();
		for (int index = 0; index < this.rows; index++) {
			state.all.add(new Row(index, "Row number " + index, index % 3 == 0, index * 1.5));
		}
		this.same = this.codec.encode(state);
		this.other = new StoredState("another", this.same.bytes());
	}

	@Benchmark
	public Rows sameShape() {
		return decode(this.same);
	}

	@Benchmark
	public Rows otherShape() {
		return decode(this.other);
	}

	private Rows decode(StoredState stored) {
		Rows fresh = new Rows();
		this.codec.decode(stored, fresh);
		return fresh;
	}

	/** A row of a table. */
	public record Row(long id, String title, boolean done, double amount) {

	}

	/** A table. */
	@dev.jitney.state.State
	public static class Rows {

		private List<Row> all = new ArrayList<>();

	}

}
