package dev.jitney.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** A processor whose threads and clock the test moves, and jobs that note their name. */
final class Lanes {

	static final int CAPACITY = 4;

	final ManualThreads threads = new ManualThreads();

	final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

	final EventProcessor processor = new EventProcessor(this.threads, this.clock, CAPACITY);

	final List<String> ran = new ArrayList<>();

	static EventContext root(String name) {
		String value = (name + "AAAAAAAAAAAAAAAAAAAAAA").substring(0, 22);
		return EventContext.root(new TabId(value), Visitor.anonymous(Locale.ENGLISH), Location.of("/"));
	}

	/** A job that ends at once. */
	LaneJob job(String name) {
		return (context) -> Mono.fromCallable(() -> {
			this.ran.add(name);
			return Outcome.applied();
		});
	}

	/** A job that ends when the test says so. */
	LaneJob job(String name, Sinks.One<Outcome> end) {
		return (context) -> {
			this.ran.add(name);
			return end.asMono();
		};
	}

	/**
	 * A job that can be interrupted, has a time-out of ten seconds and waits for ever.
	 */
	LaneJob endless(String name) {
		return (context) -> {
			this.ran.add(name);
			return this.processor.interruptible(context, Duration.ofSeconds(10), (part) -> Mono.never());
		};
	}

	EventHandle enqueue(EventContext origin, String name) {
		return this.processor.enqueue(origin, job(name));
	}

	static Outcome outcomeOf(EventHandle handle) {
		Outcome[] outcome = new Outcome[1];
		handle.outcome().subscribe((value) -> outcome[0] = value);
		if (outcome[0] == null) {
			throw new AssertionError("Not settled: " + handle);
		}
		return outcome[0];
	}

	static boolean chainEnded(EventHandle handle) {
		boolean[] ended = new boolean[1];
		handle.chain().subscribe(null, null, () -> ended[0] = true);
		return ended[0];
	}

}
