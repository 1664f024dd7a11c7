package dev.jitney.benchmark;

import java.util.concurrent.TimeUnit;

import dev.jitney.benchmark.app.BenchmarkApplication;
import dev.jitney.benchmark.app.Table;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.StoredState;
import dev.jitney.state.codec.StateCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole event on a long list, from the frame that arrives to the frame that is sent, in
 * one process and without a socket; next to encoding and decoding that list once.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 2)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway") // set up by JMH
public class ListEventBenchmark {

	private static final int STRIDE = 7919;

	private final Table table = new Table();

	private ConfigurableApplicationContext context;

	private StateCodec codec;

	private StoredState stored;

	private LocalTab tab;

	@Setup(Level.Trial)
	public void open() throws InterruptedException {
		this.context = BenchmarkApplication.start();
		this.codec = this.context.getBean(StateCodec.class);
		this.table.load();
		this.stored = this.codec.encode(this.table);
		this.tab = new LocalTab(this.context, "/table");
	}

	@TearDown(Level.Trial)
	public void close() {
		this.context.close();
	}

	@Benchmark
	public ServerFrame wholeEvent() throws InterruptedException {
		return this.tab.click(Long.toString(this.tab.clicks() * STRIDE % Table.ROWS));
	}

	@Benchmark
	public StoredState encode() {
		return this.codec.encode(this.table);
	}

	@Benchmark
	public Table decode() {
		Table fresh = new Table();
		this.codec.decode(this.stored, fresh);
		return fresh;
	}

}
