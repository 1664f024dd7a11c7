package dev.jitney.benchmark;

import java.util.concurrent.TimeUnit;

import dev.jitney.sample.SampleApplication;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.SpringApplication;

/**
 * Time from {@code main} to a listening port, in a JVM that has started nothing yet.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ApplicationStartBenchmark {

	@Benchmark
	public void startSample() {
		SpringApplication.run(SampleApplication.class, "--server.port=0", "--logging.level.root=warn").close();
	}

}
