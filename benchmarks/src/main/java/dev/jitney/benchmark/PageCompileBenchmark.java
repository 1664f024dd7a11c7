package dev.jitney.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PageProgram;
import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.SourceLocation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;

/**
 * Builds a component tree and compiles it. Half of the elements show a value, half of
 * them call a handler.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class PageCompileBenchmark {

	/** How many elements the page has. */
	@Param({ "10", "100", "1000" })
	public int elements;

	private final PageCompiler compiler = new PageCompiler(
			new RegistrationContext(List.of(Light.class.getName()), getClass().getClassLoader()));

	@Benchmark
	public PageProgram compile() {
		return this.compiler.compile("/page", "Page", page(), null, SourceLocation.caller());
	}

	private Component page() {
		return div(IntStream.range(0, this.elements - 1)
			.mapToObj((number) -> (number % 2 == 0) ? p(text(Light::colour)).id("e" + number)
					: button("Switch").onClick(Light::turn, number))
			.toArray(Component[]::new));
	}

	/** What the page shows. */
	@dev.jitney.state.State
	static class Light {

		private int turns;

		String colour() {
			return (this.turns % 2 == 0) ? "red" : "green";
		}

		void turn(int number) {
			this.turns += number;
		}

	}

}
