package dev.jitney.web.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HelloPolicyTests {

	private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

	private final List<String> told = new ArrayList<>();

	private final HelloPolicy policy = new HelloPolicy(Duration.ofSeconds(10), this.clock,
			(reason, detail) -> this.told.add(reason.tag() + ": " + detail));

	@AfterEach
	void stop() {
		this.clock.dispose();
	}

	@Test
	void closesASocketThatIsSilentForTooLong() {
		this.policy.await(() -> this.told.add("closed"));
		this.clock.advanceTimeBy(Duration.ofMillis(9_999));
		assertThat(this.told).isEmpty();
		this.clock.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.told).containsExactly(Refusal.NO_HELLO.tag() + ": a socket spoke for no tab within 10000 ms",
				"closed");
	}

	@Test
	void leavesASocketAloneThatHasSpoken() {
		Disposable waiting = this.policy.await(() -> this.told.add("closed"));
		waiting.dispose();
		this.clock.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(this.told).isEmpty();
	}

	@Test
	void rejectsATimeInWhichNobodyCouldSpeak() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HelloPolicy(Duration.ZERO, this.clock, null))
			.withMessage("A socket needs at least a millisecond to say hello");
	}

}
