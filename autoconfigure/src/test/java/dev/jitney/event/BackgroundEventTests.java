package dev.jitney.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/** Events that run beside the lanes. */
class BackgroundEventTests {

	private final Lanes lanes = new Lanes();

	private final EventContext root = Lanes.root("anna");

	@Test
	void startsAtOnceBehindASlowEventOfItsTab() {
		this.lanes.processor.enqueue(this.root, this.lanes.job("slow", Sinks.one()));
		EventHandle waiting = this.lanes.enqueue(this.root, "waiting");
		EventHandle beside = this.lanes.processor.start(this.root, null, this.lanes.job("beside"));
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(beside)).isEqualTo(Outcome.applied());
		assertThat(waiting.isSettled()).isFalse();
		assertThat(this.lanes.ran).containsExactly("slow", "beside");
	}

	@Test
	void holdsUpNoEvent() {
		EventHandle beside = this.lanes.processor.start(this.root, null, this.lanes.endless("beside"));
		EventHandle event = this.lanes.enqueue(this.root, "event");
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(event)).isEqualTo(Outcome.applied());
		assertThat(beside.isSettled()).isFalse();
		assertThat(this.lanes.processor.backgroundEvents()).isEqualTo(1);
		assertThat(this.lanes.processor.activeLanes()).isZero();
	}

	@Test
	void hasNoTimeOutIfItWantsNone() {
		EventHandle beside = this.lanes.processor.start(this.root, null, (context) -> this.lanes.processor
			.interruptible(context, EventProcessor.NO_TIMEOUT, (part) -> Mono.<Outcome>never()));
		this.lanes.threads.run();
		this.lanes.clock.advanceTimeBy(Duration.ofHours(1));
		this.lanes.threads.run();
		assertThat(beside.isSettled()).isFalse();
		beside.cancel();
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(beside)).isEqualTo(new Outcome.Interrupted("The event was cancelled"));
		assertThat(this.lanes.processor.backgroundEvents()).isZero();
	}

	@Test
	void belongsToTheChainOfItsCauseAndIsCancelledWithIt() {
		List<EventHandle> started = new ArrayList<>();
		EventHandle cause = this.lanes.processor.enqueue(this.root, (context) -> {
			started.add(this.lanes.processor.start(context, null, this.lanes.endless("beside")));
			return Mono.just(Outcome.applied());
		});
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(cause)).isEqualTo(Outcome.applied());
		assertThat(Lanes.chainEnded(cause)).isFalse();
		assertThat(started.get(0).context().parent()).isEqualTo(cause.context().transaction());
		cause.cancel();
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(started.get(0))).isInstanceOf(Outcome.Interrupted.class);
		assertThat(Lanes.chainEnded(cause)).isTrue();
	}

	@Test
	void isNeverRunIfItIsCancelledFirst() {
		EventHandle beside = this.lanes.processor.start(this.root, null, this.lanes.job("beside"));
		beside.cancel();
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(beside)).isInstanceOf(Outcome.Interrupted.class);
		assertThat(this.lanes.ran).isEmpty();
	}

	@Test
	void isWaitedForWhenTheProcessorStopsAndEndedAtTheDeadline() {
		Sinks.One<Outcome> end = Sinks.one();
		EventHandle quick = this.lanes.processor.start(this.root, null, this.lanes.job("quick", end));
		EventHandle endless = this.lanes.processor.start(this.root, null, this.lanes.endless("endless"));
		this.lanes.threads.run();
		boolean[] stopped = new boolean[1];
		this.lanes.processor.stop(Duration.ofSeconds(5)).subscribe(null, null, () -> stopped[0] = true);
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(quick)).isEqualTo(Outcome.applied());
		assertThat(stopped[0]).isFalse();
		this.lanes.clock.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(stopped[0]).isTrue();
		assertThat(Lanes.outcomeOf(endless)).isEqualTo(new Outcome.Interrupted("The application has stopped"));
	}

	@Test
	void failsAtOnceWhenTheProcessorHasStopped() {
		this.lanes.processor.stop(Duration.ZERO).subscribe();
		EventHandle late = this.lanes.processor.start(this.root, null, this.lanes.job("late"));
		assertThat(Lanes.outcomeOf(late)).isInstanceOfSatisfying(Outcome.Refused.class,
				(outcome) -> assertThat(outcome.reason()).isEqualTo(Refusal.STOPPED));
	}

	@Test
	void settlesThoughNoThreadTakesIt() {
		EventProcessor processor = new EventProcessor(this.lanes.threads, (task) -> {
			throw new RejectedExecutionException("expected");
		}, this.lanes.clock, 1);
		EventHandle handle = processor.start(this.root, null, this.lanes.job("never"));
		assertThat(Lanes.outcomeOf(handle)).isInstanceOf(Outcome.Interrupted.class);
		assertThat(processor.backgroundEvents()).isZero();
	}

}
