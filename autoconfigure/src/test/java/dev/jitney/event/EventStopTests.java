package dev.jitney.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

class EventStopTests {

	private final Lanes lanes = new Lanes();

	private final EventContext root = Lanes.root("anna");

	private boolean stopped;

	@Test
	void stopsAtOnceWhenNothingIsToDo() {
		stop(Duration.ofSeconds(30));
		assertThat(this.stopped).isTrue();
	}

	@Test
	void failsEventsAtOnceWhenStopped() {
		stop(Duration.ofSeconds(30));
		EventHandle late = this.lanes.enqueue(this.root, "late");
		assertThat(Lanes.outcomeOf(late)).isInstanceOfSatisfying(Outcome.Refused.class,
				(outcome) -> assertThat(outcome.reason()).isEqualTo(Refusal.STOPPED));
		assertThat(Lanes.outcomeOf(this.lanes.processor.requestRender(this.root, this.lanes.job("render"))))
			.isEqualTo(Lanes.outcomeOf(late));
	}

	@Test
	void drainsTheBacklogInOrderWithWhatItCauses() {
		Sinks.One<Outcome> end = Sinks.one();
		this.lanes.processor.enqueue(this.root, this.lanes.job("first", end));
		this.lanes.processor.enqueue(this.root, (context) -> {
			this.lanes.enqueue(context, "chained");
			return this.lanes.job("second").run(context);
		});
		this.lanes.enqueue(this.root, "third");
		this.lanes.threads.run();
		stop(Duration.ofSeconds(30));
		assertThat(this.lanes.enqueue(this.root, "late").isSettled()).isTrue();
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("first", "second", "third", "chained");
		assertThat(this.stopped).isTrue();
	}

	@Test
	void settlesEverythingAtTheDeadline() {
		EventHandle running = this.lanes.processor.enqueue(this.root, this.lanes.endless("running"));
		EventHandle deaf = this.lanes.processor.enqueue(Lanes.root("ben"), this.lanes.job("deaf", Sinks.one()));
		EventHandle waiting = this.lanes.enqueue(this.root, "waiting");
		this.lanes.threads.run();
		stop(Duration.ofSeconds(5));
		this.lanes.clock.advanceTimeBy(Duration.ofMillis(4_999));
		assertThat(List.of(running, deaf, waiting)).noneMatch(EventHandle::isSettled);
		this.lanes.clock.advanceTimeBy(Duration.ofMillis(1));
		assertThat(List.of(running, deaf, waiting)).extracting(Lanes::outcomeOf)
			.containsOnly(new Outcome.Interrupted("The application has stopped"));
		assertThat(this.stopped).isTrue();
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactlyInAnyOrder("running", "deaf");
		assertThat(this.lanes.processor.activeLanes()).isZero();
	}

	@Test
	void meansAtOnceByZero() {
		boolean[] cancelled = new boolean[1];
		EventHandle running = this.lanes.processor.enqueue(this.root,
				(context) -> Mono.<Outcome>never().doOnCancel(() -> cancelled[0] = true));
		EventHandle waiting = this.lanes.enqueue(this.root, "waiting");
		this.lanes.threads.run();
		stop(Duration.ZERO);
		assertThat(this.stopped).isTrue();
		assertThat(cancelled[0]).isTrue();
		assertThat(List.of(running, waiting)).allMatch(EventHandle::isSettled).allMatch(Lanes::chainEnded);
	}

	@Test
	void neverStartsAJobThatIsScheduledWhenItStops() {
		EventHandle handle = this.lanes.enqueue(this.root, "never");
		stop(Duration.ZERO);
		this.lanes.threads.run();
		assertThat(this.lanes.ran).isEmpty();
		assertThat(handle.isSettled()).isTrue();
	}

	@Test
	void movesTheDeadlineNearerWhenStoppedAgain() {
		this.lanes.processor.enqueue(this.root, this.lanes.endless("running"));
		this.lanes.threads.run();
		stop(Duration.ofSeconds(30));
		assertThat(this.stopped).isFalse();
		this.lanes.processor.stop(Duration.ZERO).subscribe();
		assertThat(this.stopped).isTrue();
	}

	@Test
	void settlesWhatNoThreadTakes() {
		EventProcessor processor = new EventProcessor((task) -> {
			throw new RejectedExecutionException("expected");
		}, this.lanes.clock, 1);
		EventHandle handle = processor.enqueue(this.root, this.lanes.job("never"));
		assertThat(Lanes.outcomeOf(handle)).isInstanceOf(Outcome.Interrupted.class);
		assertThat(processor.activeLanes()).isZero();
	}

	private void stop(Duration deadline) {
		this.lanes.processor.stop(deadline).subscribe(null, null, () -> this.stopped = true);
	}

}
