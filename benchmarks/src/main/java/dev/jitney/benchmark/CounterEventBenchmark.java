package dev.jitney.benchmark;

import java.util.concurrent.TimeUnit;

import dev.jitney.benchmark.app.BenchmarkApplication;
import dev.jitney.session.frame.ServerFrame;
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
 * A whole event on a counter, from the frame that arrives to the frame that is sent, in
 * one process and without a socket, the hand-over to a handler thread and back included.
 * With {@code -prof gc} it tells what an event allocates.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 2)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway") // set up by JMH
public class CounterEventBenchmark {

	private ConfigurableApplicationContext context;

	private LocalTab tab;

	@Setup(Level.Trial)
	public void open() throws InterruptedException {
		this.context = BenchmarkApplication.start();
		this.tab = new LocalTab(this.context, "/counter");
	}

	@TearDown(Level.Trial)
	public void close() {
		this.context.close();
	}

	@Benchmark
	public ServerFrame wholeEvent() throws InterruptedException {
		return this.tab.click();
	}

}
