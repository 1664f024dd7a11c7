package dev.jitney.event;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class HandlerThreadsTests {

	private static final Duration WAIT = Duration.ofSeconds(10);

	private final HandlerThreads threads = HandlerThreads.create(2);

	@AfterEach
	void close() {
		this.threads.close();
	}

	@Test
	void namesItsThreads() {
		assertThat(this.threads.isCurrent()).isFalse();
		StepVerifier.create(this.threads.call(() -> Thread.currentThread().getName()))
			.assertNext((name) -> assertThat(name).startsWith("jitney-handler-"))
			.expectComplete()
			.verify(WAIT);
	}

	@Test
	void staysOnAThreadThatMayBlock() {
		Callable<Thread> current = Thread::currentThread;
		Mono<Boolean> same = this.threads.call(current)
			.flatMap((first) -> this.threads.call(current).map((second) -> first == second));
		StepVerifier.create(same).expectNext(true).expectComplete().verify(WAIT);
	}

	@Test
	void runsOtherTasksWhileSomeBlock() throws Exception {
		HandlerThreads pool = HandlerThreads.pool(2);
		CountDownLatch blocked = new CountDownLatch(1);
		CountDownLatch ran = new CountDownLatch(10);
		pool.execute(() -> await(blocked));
		for (int i = 0; i < 10; i++) {
			pool.execute(ran::countDown);
		}
		assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
		blocked.countDown();
		pool.close();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void survivesATaskThatThrows() {
		this.threads.execute(() -> {
			throw new IllegalStateException("expected");
		});
		StepVerifier.create(this.threads.call(() -> 1)).expectNext(1).expectComplete().verify(WAIT);
	}

	@Test
	void isCurrentOnlyOnItsOwnThreads() {
		HandlerThreads other = HandlerThreads.pool(1);
		StepVerifier.create(other.call(() -> this.threads.isCurrent())).expectNext(false).expectComplete().verify(WAIT);
		StepVerifier.create(other.call(() -> other.isCurrent())).expectNext(true).expectComplete().verify(WAIT);
		other.close();
	}

}
