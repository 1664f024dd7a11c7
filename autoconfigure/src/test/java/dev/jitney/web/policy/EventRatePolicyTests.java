package dev.jitney.web.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.jitney.event.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventRatePolicyTests {

	private final HandClock clock = new HandClock();

	private final List<Refusal> refusals = new ArrayList<>();

	private final EventRatePolicy policy = new EventRatePolicy(10, 5, this.clock,
			(reason, detail) -> this.refusals.add(reason));

	@Test
	void allowsBurstAndRefusesTheRest() {
		assertThat(allowed(this.policy.begin(), 8)).isEqualTo(5);
		assertThat(this.refusals).containsExactly(Refusal.RATE, Refusal.RATE, Refusal.RATE);
	}

	@Test
	void allowsOneMoreForEachPartOfASecond() {
		EventRatePolicy.EventRate rate = this.policy.begin();
		allowed(rate, 5);
		this.clock.forward(Duration.ofMillis(99));
		assertThat(allowed(rate, 1)).isZero();
		this.clock.forward(Duration.ofMillis(1));
		assertThat(allowed(rate, 2)).isEqualTo(1);
	}

	@Test
	void savesNoMoreThanABurst() {
		EventRatePolicy.EventRate rate = this.policy.begin();
		this.clock.forward(Duration.ofDays(300));
		assertThat(allowed(rate, 10)).isEqualTo(5);
	}

	@Test
	void allowsTheRateInTheLongRun() {
		EventRatePolicy.EventRate rate = this.policy.begin();
		allowed(rate, 5);
		int allowed = IntStream.range(0, 1000).map((step) -> {
			this.clock.forward(Duration.ofMillis(10));
			return allowed(rate, 1);
		}).sum();
		assertThat(allowed).isEqualTo(100);
	}

	@Test
	void standsStillWhenTheClockIsSetBack() {
		EventRatePolicy.EventRate rate = this.policy.begin();
		allowed(rate, 5);
		this.clock.forward(Duration.ofHours(-1));
		assertThat(allowed(rate, 1)).isZero();
		this.clock.forward(Duration.ofMillis(100));
		assertThat(allowed(rate, 1)).isEqualTo(1);
	}

	@Test
	void countsEachSocketByItself() {
		allowed(this.policy.begin(), 5);
		assertThat(allowed(this.policy.begin(), 5)).isEqualTo(5);
	}

	@Test
	void refusesRateThatAllowsNothing() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EventRatePolicy(0, 5, this.clock, (reason, detail) -> {
			}))
			.withMessage("An event rate must be at least 1 per second");
	}

	private static int allowed(EventRatePolicy.EventRate rate, int events) {
		return (int) IntStream.range(0, events).filter((event) -> rate.allows()).count();
	}

	private static final class HandClock extends Clock {

		private Instant now = Instant.parse("2026-11-21T12:00:00Z");

		void forward(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
