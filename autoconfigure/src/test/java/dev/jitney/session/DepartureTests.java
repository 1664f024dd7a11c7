package dev.jitney.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.Event;
import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection.CloseReason;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How the tabs of a node that stops go elsewhere. */
class DepartureTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final SessionFixture fixture = new SessionFixture(Ferry.class);

	private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

	@BeforeEach
	void page() {
		Ferry.loading = new CountDownLatch(0);
		this.fixture.page("/", main(p(text(Ferry::cars)), button("1").onClick(Ferry::load),
				button("2").onClick(Ferry::loadTwice), button("3").onClick(Ferry::loadSlowly)));
	}

	@AfterEach
	void close() {
		Ferry.loading.countDown();
		this.fixture.close();
		this.clock.dispose();
	}

	@Test
	void whatWasSentAndWhatItCausesIsAnsweredBeforeTheTabIsToldToMove() throws Exception {
		Browser browser = open();
		Ferry.loading = new CountDownLatch(1);
		browser.call("loadSlowly", null);
		browser.call("loadTwice", null);
		Mono<Void> left = leave(MINUTE);
		browser.call("load", null);
		Ferry.loading.countDown();
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Ferry.cars", "1"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Ferry.cars", "2"));
		assertThat(browser.update().delta().changes()).isEqualTo(Map.of("Ferry.cars", "3"));
		assertThat(browser.next()).isEqualTo(new ServerFrame.Move(5));
		assertThat(browser.closed).isEmpty();
		browser.leave();
		left.block(SessionFixture.PATIENCE);
		assertThat(this.fixture.visit("s", "/", browser).view().values()).containsEntry("Ferry.cars", "3");
	}

	@Test
	void socketIsClosedThatTheBrowserDoesNotLeave() {
		Browser browser = open();
		Mono<Void> left = leave(MINUTE);
		assertThat(browser.next()).isEqualTo(new ServerFrame.Move(5));
		awaitTimer();
		this.clock.advanceTimeBy(Duration.ofMillis(1_004));
		assertThat(browser.closed).isEmpty();
		this.clock.advanceTimeBy(Duration.ofMillis(1));
		left.block(SessionFixture.PATIENCE);
		assertThat(browser.closed).containsOnly(CloseReason.RESTART);
	}

	@Test
	void deadlineHoldsForATabWhoseHandlerDoesNotEnd() throws Exception {
		Browser browser = open();
		Ferry.loading = new CountDownLatch(1);
		Ferry.begun = new CountDownLatch(1);
		browser.call("loadSlowly", null);
		assertThat(Ferry.begun.await(10, TimeUnit.SECONDS)).isTrue();
		Mono<Void> left = leave(MINUTE);
		this.clock.advanceTimeBy(MINUTE);
		left.block(SessionFixture.PATIENCE);
		assertThat(browser.next()).isEqualTo(new ServerFrame.Move(5));
		assertThat(browser.closed).containsOnly(CloseReason.RESTART);
	}

	@Test
	void zeroClosesAllAtOnce() {
		Browser browser = open();
		leave(Duration.ZERO).block(SessionFixture.PATIENCE);
		assertThat(browser.next()).isEqualTo(new ServerFrame.Move(0));
		assertThat(browser.closed).containsOnly(CloseReason.RESTART);
	}

	@Test
	void noSocketIsTakenFromThenOnButPagesArePainted() {
		PaintedPage painted = this.fixture.visit("s", "/");
		leave(MINUTE).block(SessionFixture.PATIENCE);
		Browser late = this.fixture.refused("s", painted);
		assertThat(late.closed).containsExactly(CloseReason.RESTART);
		assertThat(this.fixture.visit("s", "/").view().values()).containsEntry("Ferry.cars", "0");
	}

	@Test
	void pageIsUnavailableOnceTheProcessorHasStopped() {
		this.fixture.processor.stop(Duration.ZERO).block(SessionFixture.PATIENCE);
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> this.fixture.visit("s", "/"))
			.withMessage("503 SERVICE_UNAVAILABLE \"The application is stopping\"");
	}

	private Mono<Void> leave(Duration deadline) {
		Mono<Void> left = this.fixture.sessions.leave(deadline, this.clock).cache();
		left.subscribe();
		return left;
	}

	/** The browser has been told a moment before its time runs. */
	private void awaitTimer() {
		Awaitility.await("two timers run").until(() -> this.clock.getScheduledTaskCount() == 2);
	}

	private Browser open() {
		Browser browser = this.fixture.open("s", "/");
		browser.next();
		return browser;
	}

	@State
	static class Ferry {

		static volatile CountDownLatch loading = new CountDownLatch(0);

		static volatile CountDownLatch begun = new CountDownLatch(0);

		private int cars;

		int cars() {
			return this.cars;
		}

		void load() {
			this.cars++;
		}

		Event loadTwice() {
			this.cars++;
			return Event.run(Ferry::load);
		}

		void loadSlowly() throws InterruptedException {
			begun.countDown();
			loading.await();
			this.cars++;
		}

	}

}
