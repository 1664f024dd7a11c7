package dev.jitney.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

class EventChainTests {

	private final Lanes lanes = new Lanes();

	private final EventContext root = Lanes.root("anna");

	private final EventContext other = Lanes.root("ben");

	private final List<EventHandle> children = new ArrayList<>();

	@Test
	void putsChainedEventsAtTheBackOfTheLane() {
		chain(this.root, "a", "a.1", "a.2");
		this.lanes.enqueue(this.root, "b");
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("a", "b", "a.1", "a.2");
	}

	@Test
	void runsNestedChainsBreadthFirst() {
		LaneJob first = (context) -> {
			this.lanes.ran.add("1");
			chain(context, "1.1", "1.1.1");
			chain(context, "1.2", "1.2.1");
			return Mono.just(Outcome.applied());
		};
		this.lanes.processor.enqueue(this.root, first);
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("1", "1.1", "1.2", "1.1.1", "1.2.1");
	}

	@Test
	void linksAChainedEventToItsCause() {
		EventHandle cause = chain(this.root, "a", "b");
		this.lanes.threads.run();
		EventContext child = this.children.get(0).context();
		assertThat(child.parent()).isEqualTo(cause.context().transaction());
		assertThat(child.transaction()).isNotEqualTo(cause.context().transaction());
		assertThat(child.tab()).isEqualTo(cause.context().tab());
	}

	@Test
	void neverTakesARootForAParent() {
		EventHandle first = this.lanes.processor.enqueue(this.root, this.lanes.job("first", Sinks.one()));
		EventHandle second = this.lanes.enqueue(this.root, "second");
		EventHandle inOtherTab = this.lanes.enqueue(this.other, "other");
		assertThat(List.of(first, second, inOtherTab)).allMatch((handle) -> handle.context().parent() == null);
		this.lanes.threads.run();
		first.cancel();
		assertThat(Lanes.outcomeOf(inOtherTab)).isEqualTo(Outcome.applied());
		assertThat(second.isSettled()).isFalse();
		assertThat(Lanes.chainEnded(first)).isFalse();
	}

	@Test
	void endsTheChainAfterTheGrandchildren() {
		Sinks.One<Outcome> end = Sinks.one();
		EventHandle top = this.lanes.processor.enqueue(this.root, (context) -> {
			this.lanes.processor.enqueue(context, (child) -> {
				this.lanes.processor.enqueue(child, this.lanes.job("grandchild", end));
				return Mono.error(new RefusedException(Refusal.FORBIDDEN, "of no interest to the chain"));
			});
			return Mono.just(Outcome.applied());
		});
		boolean[] ended = new boolean[1];
		top.chain().subscribe(null, null, () -> ended[0] = true);
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(top)).isEqualTo(Outcome.applied());
		assertThat(ended[0]).isFalse();
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(ended[0]).isTrue();
		assertThat(Lanes.chainEnded(top)).isTrue();
	}

	@Test
	void tellsTheEndOfAPartOfTheChainToThoseWhoAskLate() {
		Sinks.One<Outcome> end = Sinks.one();
		List<EventHandle> middle = new ArrayList<>();
		this.lanes.processor.enqueue(this.root, (context) -> {
			middle.add(this.lanes.processor.enqueue(context, (child) -> {
				this.lanes.processor.enqueue(child, this.lanes.job("grandchild", end));
				return Mono.just(Outcome.applied());
			}));
			return Mono.just(Outcome.applied());
		});
		this.lanes.threads.run();
		boolean[] ended = new boolean[1];
		middle.get(0).chain().subscribe(null, null, () -> ended[0] = true);
		assertThat(ended[0]).isFalse();
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(ended[0]).isTrue();
		assertThat(Lanes.chainEnded(middle.get(0))).isTrue();
	}

	@Test
	void refusesAnEventWhosePartOfTheChainHasEnded() {
		EventHandle top = this.lanes.processor.enqueue(this.root, (context) -> {
			this.children.add(this.lanes.processor.enqueue(context, (middle) -> {
				this.lanes.enqueue(middle, "last");
				this.lanes.processor.enqueue(context, this.lanes.job("endless", Sinks.one()));
				return Mono.just(Outcome.applied());
			}));
			return Mono.just(Outcome.applied());
		});
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("last", "endless");
		EventHandle middle = this.children.get(0);
		assertThat(Lanes.chainEnded(middle)).isTrue();
		assertThat(Lanes.outcomeOf(this.lanes.enqueue(middle.context(), "late"))).isInstanceOf(Outcome.Refused.class);
		assertThat(this.lanes.enqueue(top.context(), "in time").isSettled()).isFalse();
	}

	@Test
	void refusesAnEventWhoseChainHasEnded() {
		EventHandle cause = this.lanes.enqueue(this.root, "cause");
		this.lanes.threads.run();
		EventHandle late = this.lanes.enqueue(cause.context(), "late");
		assertThat(Lanes.outcomeOf(late)).isInstanceOfSatisfying(Outcome.Refused.class,
				(outcome) -> assertThat(outcome.reason()).isEqualTo(Refusal.CHAIN_ENDED));
		assertThat(Lanes.outcomeOf(this.lanes.enqueue(cause.context().fork(), "fork")))
			.isEqualTo(Lanes.outcomeOf(late));
		this.lanes.threads.run();
		assertThat(this.lanes.ran).containsExactly("cause");
	}

	@Test
	void acceptsAnEventOfASettledOneWhoseChainGoesOn() {
		EventHandle cause = chain(this.root, "cause");
		this.lanes.processor.enqueue(cause.context(), this.lanes.job("endless", Sinks.one()));
		this.lanes.threads.run();
		assertThat(cause.isSettled()).isTrue();
		assertThat(this.lanes.enqueue(cause.context(), "late").isSettled()).isFalse();
	}

	@Test
	void cancelsAllThatIsLeftOfAChain() {
		Sinks.One<Outcome> end = Sinks.one();
		EventHandle top = this.lanes.processor.enqueue(this.root, (context) -> {
			this.lanes.processor.enqueue(context, (child) -> {
				this.children.add(this.lanes.processor.enqueue(child, this.lanes.endless("running")));
				this.children.add(this.lanes.enqueue(child, "waiting"));
				return Mono.just(Outcome.applied());
			});
			return end.asMono();
		});
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		top.cancel();
		this.lanes.threads.run();
		assertThat(this.children).extracting(Lanes::outcomeOf)
			.containsOnly(new Outcome.Interrupted("The event was cancelled"));
		assertThat(Lanes.outcomeOf(top)).isEqualTo(Outcome.applied());
		assertThat(Lanes.chainEnded(top)).isTrue();
		assertThat(this.lanes.ran).containsExactly("running");
		assertThat(this.lanes.processor.activeLanes()).isZero();
	}

	@Test
	void cancelsWhatACancelledEventCausesAfterwards() {
		Sinks.One<Outcome> end = Sinks.one();
		EventHandle cause = this.lanes.processor.enqueue(this.root, this.lanes.job("cause", end));
		this.lanes.threads.run();
		cause.cancel();
		EventHandle child = this.lanes.enqueue(cause.context(), "child");
		end.tryEmitValue(Outcome.applied());
		this.lanes.threads.run();
		assertThat(Lanes.outcomeOf(child)).isInstanceOf(Outcome.Interrupted.class);
		assertThat(this.lanes.ran).containsExactly("cause");
	}

	@Test
	void keepsNoAncestorsOfAnEventThatChainsItselfForEver() {
		EventHandle top = this.lanes.processor.enqueue(this.root, new Repeating(10_000));
		this.lanes.threads.run();
		assertThat(this.lanes.ran).hasSize(10_000);
		assertThat(this.children).hasSize(10_000);
		assertThat(top).extracting("children")
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.COLLECTION)
			.hasSize(1);
		assertThat(this.children.get(9_998)).extracting("parent").isSameAs(top);
		top.cancel();
		this.lanes.threads.run();
		assertThat(Lanes.chainEnded(top)).isTrue();
		assertThat(Lanes.chainEnded(this.children.get(0))).isTrue();
	}

	private EventHandle chain(EventContext origin, String name, String... children) {
		return this.lanes.processor.enqueue(origin, (context) -> {
			this.lanes.ran.add(name);
			for (String child : children) {
				this.children.add(this.lanes.enqueue(context, child));
			}
			return Mono.just(Outcome.applied());
		});
	}

	/** Chains itself, and in the end an event that does not end. */
	private final class Repeating implements LaneJob {

		private int left;

		Repeating(int times) {
			this.left = times;
		}

		@Override
		public Mono<Outcome> run(EventContext context) {
			EventChainTests.this.lanes.ran.add("repeating");
			this.left--;
			LaneJob next = (this.left > 0) ? this : (last) -> EventChainTests.this.lanes.processor.interruptible(last,
					Duration.ofDays(1), (part) -> Mono.never());
			EventChainTests.this.children.add(EventChainTests.this.lanes.processor.enqueue(context, next));
			return Mono.just(Outcome.applied());
		}

	}

}
