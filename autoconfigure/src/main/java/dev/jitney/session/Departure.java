package dev.jitney.session;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.event.EventHandle;
import dev.jitney.event.Outcome;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Sends all connected tabs elsewhere, because the node stops. What a tab has sent is run
 * and answered first, with what it causes; what it sends from then on is left to the node
 * to which it moves. Used once.
 */
final class Departure {

	/** So many browsers a node that takes over can greet at ease. */
	private static final Duration EACH = Duration.ofMillis(5);

	/** How long a browser may take to leave that has been told to. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final TabServices services;

	private final Scheduler clock;

	private final Set<LiveTab> told = ConcurrentHashMap.newKeySet();

	Departure(TabServices services, Scheduler clock) {
		this.services = services;
		this.clock = clock;
	}

	/** Completes when all sockets are closed, at the deadline at the latest. */
	Mono<Void> by(Duration deadline) {
		return Mono.defer(() -> {
			this.services.leave();
			Collection<LiveTab> tabs = this.services.tabs().all();
			Duration within = within(tabs.size(), deadline);
			Mono<Void> departures = (deadline.isZero() || deadline.isNegative() || tabs.isEmpty()) ? Mono.empty()
					: Flux.fromIterable(tabs)
						.flatMap((tab) -> depart(tab, within), Integer.MAX_VALUE)
						.then()
						.takeUntilOther(Mono.delay(deadline, this.clock));
			return departures.doFinally((signal) -> tabs.forEach((tab) -> close(tab, within)));
		});
	}

	private static Duration within(int tabs, Duration deadline) {
		Duration wanted = EACH.multipliedBy(tabs);
		Duration most = deadline.dividedBy(2);
		return (wanted.compareTo(most) < 0) ? wanted : most;
	}

	private Mono<Void> depart(LiveTab tab, Duration within) {
		return answered(tab).then(Mono.defer(() -> {
			tell(tab, within);
			return tab.ended().takeUntilOther(Mono.delay(within.plus(PATIENCE), this.clock));
		})).doOnSuccess((nothing) -> close(tab, within));
	}

	/**
	 * Completes when nothing of the tab waits or runs, not even what was caused
	 * meanwhile.
	 */
	private Mono<Void> answered(LiveTab tab) {
		return Mono.defer(() -> last(tab))
			.repeat(() -> this.services.processor().waiting(tab.identity().tab()) > 0)
			.then();
	}

	private Mono<Void> last(LiveTab tab) {
		EventHandle last = this.services.processor().enqueue(tab.root(), (context) -> Mono.just(Outcome.applied()));
		return last.outcome()
			.flatMap((outcome) -> (outcome instanceof Outcome.Applied) ? Mono.empty()
					: Mono.delay(PAUSE, this.clock).then());
	}

	private void tell(LiveTab tab, Duration within) {
		if (this.told.add(tab)) {
			tab.connection().send(new ServerFrame.Move(within.toMillis()));
		}
	}

	private void close(LiveTab tab, Duration within) {
		tell(tab, within);
		tab.connection().close(TabConnection.CloseReason.RESTART);
	}

}
