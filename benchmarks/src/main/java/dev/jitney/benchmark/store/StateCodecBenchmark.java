package dev.jitney.benchmark.store;

import java.util.concurrent.TimeUnit;

import dev.jitney.state.StoredState;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.state.codec.StateLimits;
import dev.jitney.state.codec.StateTypes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Encoding and decoding a state of some size, next to a plain Jackson mapper. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway") // set up by JMH
public class StateCodecBenchmark {

	private static final int BYTES_PER_ROW = 45;

	/** Kilobytes of the encoded state. */
	@Param({ "1", "100", "1000" })
	private int kilobytes;

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final StateCodec codec = new StateCodec(new StateTypes((type) -> false),
			new StateLimits(DataSize.ofMegabytes(64), 100));

	private final Sheet sheet = new Sheet();

	private Sheet.Plain plain;

	private StoredState stored;

	private byte[] bytes;

	@Setup(Level.Trial)
	public void fill() {
		this.sheet.fill(this.kilobytes * 1000 / BYTES_PER_ROW);
		this.plain = new Sheet.Plain(this.sheet.rows());
		this.stored = this.codec.encode(this.sheet);
		this.bytes = this.mapper.writeValueAsBytes(this.plain);
	}

	@Benchmark
	public StoredState encode() {
		return this.codec.encode(this.sheet);
	}

	@Benchmark
	public byte[] encodePlain() {
		return this.mapper.writeValueAsBytes(this.plain);
	}

	@Benchmark
	public Sheet decode() {
		Sheet fresh = new Sheet();
		this.codec.decode(this.stored, fresh);
		return fresh;
	}

	@Benchmark
	public Sheet.Plain decodePlain() {
		return this.mapper.readValue(this.bytes, Sheet.Plain.class);
	}

}
