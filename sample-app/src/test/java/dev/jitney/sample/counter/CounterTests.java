package dev.jitney.sample.counter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CounterTests {

	private final Counter counter = new Counter();

	@Test
	void countsInStepsOfTheChosenSize() {
		this.counter.increment();
		this.counter.setStep(5);
		this.counter.increment();
		this.counter.increment();
		this.counter.decrement();
		assertThat(this.counter.count()).isEqualTo(6);
	}

	@Test
	void tellsItsSign() {
		assertThat(this.counter.sign()).isEqualTo("zero");
		this.counter.decrement();
		assertThat(this.counter.sign()).isEqualTo("negative");
		this.counter.reset();
		this.counter.increment();
		assertThat(this.counter.sign()).isEqualTo("positive");
	}

	@Test
	void refusesToOverflow() {
		this.counter.setStep(Integer.MAX_VALUE);
		this.counter.increment();
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(this.counter::increment);
	}

}
