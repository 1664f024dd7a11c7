package dev.jitney.event;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventProcessorTests {

	private final Lanes lanes = new Lanes();

	private final EventContext anna = Lanes.root("anna");

	private final EventContext ben = Lanes.root("ben");

	@Test
	void runsEventsOfOneTabInOrderWhenTheFirstIsSlow() {
		Sinks.One<Outcome> end = Sinks.one();
		EventHandle slow = this.lanes.processor.enqueue(this.anna, this.lanes.job("slow", end));
		EventHandle fast = this.lanes.enqueue(this.anna, "fast");
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("slow");
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("slow", "fast");
		assertThat(Lanes.outcomeOf(slow)).isEqualTo(Outcome.applied());
		assertThat(Lanes.outcomeOf(fast)).isEqualTo(Outcome.applied());
	}

	@Test
	void runsEventsOfAnotherTabWhileOneIsSlow() {
		this.lanes.processor.enqueue(this.anna, this.lanes.job("slow", Sinks.one()));
		EventHandle fast = this.lanes.enqueue(this.ben, "fast");
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(fast)).isEqualTo(Outcome.applied());
	}

	@Test
	void runsFiftyInterleavedEventsInOrderExactlyOnce() {
		EventProcessor processor = new EventProcessor(this.lanes.threads, this.lanes.clock, 100);
		for (int i = 0; i < 50; i++) {
			processor.enqueue(this.anna, this.lanes.job("anna" + i));
			processor.enqueue(this.ben, this.lanes.job("ben" + i));
		}
		this.lanes.threads.run();
		assertThat(this.lanes.ran).hasSize(100);
		assertThat(this.lanes.ran).filteredOn((name) -> name.startsWith("anna"))
			.containsExactlyElementsOf(numbered("anna"));
		assertThat(this.lanes.ran).filteredOn((name) -> name.startsWith("ben"))
			.containsExactlyElementsOf(numbered("ben"));
	}

	private static List<String> numbered(String name) {
		return IntStream.range(0, 50).mapToObj((i) -> name + i).toList();
	}

	@Test
	void letsOtherTabsRunBeforeALongBacklogIsDone() {
		EventProcessor processor = new EventProcessor(this.lanes.threads, this.lanes.clock, 100);
		for (int i = 0; i < 50; i++) {
			processor.enqueue(this.anna, this.lanes.job("anna"));
		}
		processor.enqueue(this.ben, this.lanes.job("ben"));
		this.lanes.threads.run();
		assertThat(this.lanes.ran.indexOf("ben")).isBetween(1, 20);
	}

	@Test
	void takesOneThreadHopForAnEventOfAnIdleTab() {
		this.lanes.enqueue(this.anna, "first");
		this.lanes.threads.run();
		assertThat(this.lanes.threads.hops()).isEqualTo(1);
	}

	@Test
	void leavesNothingBehindWhenALaneIsIdle() {
		this.lanes.enqueue(this.anna, "first");
		assertThat(this.lanes.processor.activeLanes()).isEqualTo(1);
		this.lanes.threads.run();
		assertThat(this.lanes.processor.activeLanes()).isZero();
		this.lanes.enqueue(this.anna, "second");
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("first", "second");
	}

	@Test
	void refusesVisiblyWhenTheLaneIsFull() {
		this.lanes.processor.enqueue(this.anna, this.lanes.job("slow", Sinks.one()));
		this.lanes.threads.run();
		for (int i = 0; i < Lanes.CAPACITY; i++) {
			this.lanes.enqueue(this.anna, "waiting");
		}
		EventHandle refused = this.lanes.enqueue(this.anna, "too many");
		assertThat(Lanes.outcomeOf(refused)).isInstanceOfSatisfying(Outcome.Refused.class,
				(outcome) -> assertThat(outcome.reason()).isEqualTo(Refusal.QUEUE_FULL));
		assertThat(Lanes.chainEnded(refused)).isTrue();
		assertThat(this.lanes.processor.waiting(this.anna.tab())).isEqualTo(Lanes.CAPACITY);
		assertThat(this.lanes.enqueue(this.ben, "other").isSettled()).isFalse();
	}

	@Test
	void runsTheNextEventAfterOneThatThrows() {
		EventHandle thrown = this.lanes.processor.enqueue(this.anna, (context) -> {
			throw new IllegalStateException("expected");
		});
		EventHandle failed = this.lanes.processor.enqueue(this.anna,
				(context) -> Mono.error(new NoClassDefFoundError("expected")));
		EventHandle empty = this.lanes.processor.enqueue(this.anna, (context) -> Mono.empty());
		this.lanes.enqueue(this.anna, "next");
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(thrown)).isEqualTo(new Outcome.Failed("The event failed"));
		assertThat(Lanes.outcomeOf(failed)).isEqualTo(new Outcome.Failed("The event failed"));
		assertThat(Lanes.outcomeOf(empty)).isEqualTo(new Outcome.Failed("The event failed"));
		assertThat(this.lanes.ran).containsExactly("next");
	}

	@Test
	void turnsARefusalThatIsThrownIntoTheOutcome() {
		EventHandle handle = this.lanes.processor.enqueue(this.anna,
				(context) -> Mono.error(new RefusedException(Refusal.FORBIDDEN, "Not yours")));
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(handle)).isEqualTo(new Outcome.Refused(Refusal.FORBIDDEN, "Not yours"));
	}

	@Test
	void doesNotRecurseWhenThousandsOfJobsEndOnOtherThreads() {
		EventProcessor processor = new EventProcessor(this.lanes.threads, this.lanes.clock, 20_000);
		Sinks.One<Outcome> end = Sinks.one();
		for (int i = 0; i < 20_000; i++) {
			processor.enqueue(this.anna, this.lanes.job("job", end));
		}
		this.lanes.threads.runOne();
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(this.lanes.ran).hasSize(20_000);
	}

	@Test
	void handsTheContextToTheJobAndItsReactiveChain() {
		EventContext[] seen = new EventContext[2];
		EventHandle handle = this.lanes.processor.enqueue(this.anna, EventId.sent(this.anna.tab(), 7), (context) -> {
			seen[0] = context;
			return Mono.deferContextual((view) -> {
				seen[1] = EventContext.from(view);
				return Mono.just(Outcome.applied());
			});
		});
		this.lanes.threads.run();
		assertThat(seen).containsOnly(handle.context());
		assertThat(seen[0].id()).hasToString(this.anna.tab() + ".7");
		assertThat(seen[0].parent()).isNull();
	}

	@Test
	void coalescesRenderJobsThatWait() {
		this.lanes.processor.enqueue(this.anna, this.lanes.job("slow", Sinks.one()));
		this.lanes.threads.run();
		EventHandle first = this.lanes.processor.requestRender(this.anna, this.lanes.job("render"));
		EventHandle second = this.lanes.processor.requestRender(this.anna, this.lanes.job("render again"));
		assertThat(second).isSameAs(first);
		assertThat(this.lanes.processor.requestRender(this.ben, this.lanes.job("ben"))).isNotSameAs(first);
		assertThat(this.lanes.processor.waiting(this.anna.tab())).isZero();
	}

	@Test
	void queuesAnotherRenderJobWhileOneRuns() {
		Sinks.One<Outcome> end = Sinks.one();
		EventHandle first = this.lanes.processor.requestRender(this.anna, this.lanes.job("render", end));
		this.lanes.threads.run();
		EventHandle second = this.lanes.processor.requestRender(this.anna, this.lanes.job("render again"));
		assertThat(second).isNotSameAs(first);
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("render", "render again");
		assertThat(this.lanes.processor.activeLanes()).isZero();
	}

	@Test
	void acceptsRenderJobsWhenTheLaneIsFull() {
		this.lanes.processor.enqueue(this.anna, this.lanes.job("slow", Sinks.one()));
		this.lanes.threads.run();
		for (int i = 0; i < Lanes.CAPACITY; i++) {
			this.lanes.enqueue(this.anna, "waiting");
		}
		assertThat(this.lanes.processor.requestRender(this.anna, this.lanes.job("render")).isSettled()).isFalse();
	}

	@Test
	void acceptsWhatIsOwedWhenTheLaneIsFull() {
		this.lanes.processor.enqueue(this.anna, this.lanes.job("slow", Sinks.one()));
		this.lanes.threads.run();
		for (int i = 0; i < Lanes.CAPACITY; i++) {
			this.lanes.enqueue(this.anna, "waiting");
		}
		assertThat(this.lanes.processor.enqueueOwed(this.anna, null, this.lanes.job("owed")).isSettled()).isFalse();
		assertThat(this.lanes.processor.waiting(this.anna.tab())).isEqualTo(Lanes.CAPACITY + 1);
		assertThat(this.lanes.enqueue(this.anna, "too many").isSettled()).isTrue();
	}

	@Test
	void needsRoomForOneEvent() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EventProcessor(this.lanes.threads, this.lanes.clock, 0))
			.withMessage("A lane must hold at least one event, not 0");
	}

}
