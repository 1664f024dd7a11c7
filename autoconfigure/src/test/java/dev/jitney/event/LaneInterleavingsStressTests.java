package dev.jitney.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Random interleavings of all that may happen to lanes, found by Lincheck. */
class LaneInterleavingsStressTests {

	@Test
	void everyInterleavingRunsInOrderAndSettlesEverything() {
		new StressOptions().iterations(20)
			.threads(3)
			.actorsPerThread(3)
			.actorsBefore(1)
			.actorsAfter(1)
			.invocationsPerIteration(300)
			.check(TwoLanes.class);
	}

	/** Two tabs, whose events run on the threads that enqueue them. */
	@Param(name = "tab", gen = IntGen.class, conf = "0:1")
	public static class TwoLanes {

		private final EventProcessor processor = new EventProcessor(Runnable::run, VirtualTimeScheduler.create(), 3);

		private final List<EventContext> tabs = List.of(Lanes.root("anna"), Lanes.root("ben"));

		private final List<EventHandle> handles = new CopyOnWriteArrayList<>();

		private final List<Step> steps = new CopyOnWriteArrayList<>();

		private final List<AtomicInteger> inside = List.of(new AtomicInteger(), new AtomicInteger());

		private final AtomicInteger enqueued = new AtomicInteger();

		private volatile boolean overlap;

		/** Puts an event into a lane. */
		@Operation
		public void enqueue(@Param(name = "tab") int tab) {
			add(this.processor.enqueue(this.tabs.get(tab), job(tab)));
		}

		/** Puts an event into a lane that causes another one. */
		@Operation
		public void chain(@Param(name = "tab") int tab) {
			add(this.processor.enqueue(this.tabs.get(tab), (context) -> {
				add(this.processor.enqueue(context, (caused) -> Mono.just(Outcome.applied())));
				return Mono.just(Outcome.applied());
			}));
		}

		/** Asks for a render job. */
		@Operation
		public void render(@Param(name = "tab") int tab) {
			add(this.processor.requestRender(this.tabs.get(tab), (context) -> Mono.just(Outcome.applied())));
		}

		/** Starts an event beside a lane that goes through it. */
		@Operation
		public void start(@Param(name = "tab") int tab) {
			add(this.processor.start(this.tabs.get(tab), null,
					(context) -> this.processor.enqueue(context, (update) -> Mono.just(Outcome.applied())).outcome()));
		}

		/** Cancels whatever is there. */
		@Operation
		public void cancel() {
			this.handles.forEach(EventHandle::cancel);
		}

		/** Stops at once. */
		@Operation(runOnce = true)
		public void stop() {
			this.processor.stop(Duration.ZERO).subscribe();
		}

		private void add(EventHandle handle) {
			this.handles.add(handle);
		}

		private LaneJob job(int tab) {
			Step step = new Step(Thread.currentThread(), tab, this.enqueued.incrementAndGet());
			return (context) -> Mono.fromCallable(() -> {
				this.overlap |= this.inside.get(tab).incrementAndGet() != 1;
				this.steps.add(step);
				this.inside.get(tab).decrementAndGet();
				return Outcome.applied();
			});
		}

		/** Checks what has to hold when nothing happens any more. */
		@Validate
		public void validate() {
			require(!this.overlap, "two events of a tab ran at the same time");
			require(this.handles.stream().allMatch(EventHandle::isSettled), "an event has not settled");
			require(this.handles.stream().allMatch(Lanes::chainEnded), "a chain has not ended");
			require(this.processor.activeLanes() == 0, "a lane was left behind");
			require(this.processor.backgroundEvents() == 0, "a background event was left behind");
			Map<String, Integer> last = new HashMap<>();
			for (Step step : new ArrayList<>(this.steps)) {
				Integer before = last.put(step.thread() + "/" + step.tab(), step.number());
				require(before == null || before < step.number(), "events ran twice or out of order");
			}
		}

		private static void require(boolean condition, String problem) {
			if (!condition) {
				throw new IllegalStateException(problem);
			}
		}

	}

	private record Step(Thread thread, int tab, int number) {

	}

}
