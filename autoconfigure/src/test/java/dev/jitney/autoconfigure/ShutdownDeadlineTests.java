package dev.jitney.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ShutdownDeadlineTests {

	private final ServerProperties server = new ServerProperties();

	private final LifecycleProperties lifecycle = new LifecycleProperties();

	@Test
	void takesAsLongAsTheWebServerMay() {
		assertThat(timeout(null)).isEqualTo(Duration.ofSeconds(30));
		this.lifecycle.setTimeoutPerShutdownPhase(Duration.ofSeconds(7));
		assertThat(timeout(null)).isEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void takesNoTimeWhenTheWebServerTakesNone() {
		this.server.setShutdown(Shutdown.IMMEDIATE);
		assertThat(timeout(null)).isZero();
	}

	@Test
	void prefersItsOwnProperty() {
		this.server.setShutdown(Shutdown.IMMEDIATE);
		assertThat(timeout(Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
		assertThat(timeout(Duration.ZERO)).isZero();
	}

	@Test
	void cannotTakeLongerThanSpringWaits() {
		assertThatExceptionOfType(InvalidJitneyPropertyException.class).isThrownBy(() -> timeout(Duration.ofMinutes(1)))
			.withMessageContaining("jitney.event.shutdown-timeout")
			.withMessageContaining("spring.lifecycle.timeout-per-shutdown-phase");
	}

	@Test
	void isOneForAllWhoAsk() {
		VirtualTimeScheduler clock = VirtualTimeScheduler.create();
		ShutdownDeadline deadline = new ShutdownDeadline(Duration.ofSeconds(10), clock);
		clock.advanceTimeBy(Duration.ofSeconds(60));
		assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(10));
		clock.advanceTimeBy(Duration.ofSeconds(4));
		assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(6));
		clock.advanceTimeBy(Duration.ofSeconds(60));
		assertThat(deadline.remaining()).isZero();
		clock.dispose();
	}

	private Duration timeout(@Nullable Duration own) {
		return ShutdownDeadline.timeout(new JitneyProperties.Event(Duration.ofSeconds(10), 256, own), this.server,
				this.lifecycle);
	}

}
