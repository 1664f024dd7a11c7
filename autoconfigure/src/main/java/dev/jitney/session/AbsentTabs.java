package dev.jitney.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.event.OnTabClosed;
import dev.jitney.event.Outcome;
import dev.jitney.event.TabId;
import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoreUnavailableException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The tabs that had a socket on this node, or work going on here, and have no socket now.
 * Their background work is cancelled after a while; when their time is up they are closed
 * for good, which runs their {@link OnTabClosed} methods. A tab that went to another node
 * is that node's. Safe for use by several threads.
 */
final class AbsentTabs {

	private static final Log logger = LogFactory.getLog(AbsentTabs.class);

	private final TabServices services;

	private final Clock clock;

	private final Map<TabId, Absence> absent = new ConcurrentHashMap<>();

	AbsentTabs(TabServices services, Clock clock) {
		this.services = services;
		this.clock = clock;
	}

	/** Notes that a tab has lost its socket. */
	void left(LiveTab tab) {
		TabIdentity identity = tab.identity();
		if (!this.services.generation().closed().isEmpty() || this.services.background().isBusy(identity.tab())) {
			this.absent.put(identity.tab(), new Absence(identity, tab.root().location(), tab.socket(),
					this.clock.instant(), this.services.settings().background().linger()));
		}
	}

	/** Notes that something goes on for a tab whose browser has not connected. */
	void awaited(TabIdentity identity) {
		this.absent.putIfAbsent(identity.tab(), new Absence(identity, Location.of("/"), null, this.clock.instant(),
				this.services.settings().provisional()));
	}

	/** Notes that a tab has a socket on this node. */
	void returned(TabId tab) {
		this.absent.remove(tab);
	}

	/** Returns whose tab it was, or null if this node does not remember. */
	@Nullable TabIdentity find(TabId tab) {
		Absence absence = this.absent.get(tab);
		return (absence != null) ? absence.identity : null;
	}

	/** Does what is due. To be called now and then. */
	Mono<Void> check() {
		return Flux.fromIterable(List.copyOf(this.absent.values())).concatMap(this::checkOne).then();
	}

	/** One whose record cannot be read does not hold up the others. */
	private Mono<Void> checkOne(Absence absence) {
		return check(absence).onErrorResume((failure) -> !StoreUnavailableException.isCauseOf(failure), (failure) -> {
			logger.error("It is not known whether tab " + absence.identity.tab() + " is gone", failure);
			return Mono.empty();
		});
	}

	private Mono<Void> check(Absence absence) {
		TabId tab = absence.identity.tab();
		if (this.services.tabs().find(tab) != null) {
			this.absent.remove(tab, absence);
			return Mono.empty();
		}
		if (absence.moved) {
			return this.services.manager().exists(absence.identity.owner()).doOnNext((exists) -> {
				if (!exists) {
					forget(absence);
				}
			}).then();
		}
		Duration gone = Duration.between(absence.since, this.clock.instant());
		Duration lifetime = this.services.settings().lifetimes().of(absence.identity.owner());
		if (gone.compareTo(lifetime) >= 0) {
			return close(absence);
		}
		boolean due = !absence.looked && gone.compareTo(absence.patience) >= 0;
		boolean halfTime = !absence.kept && gone.compareTo(lifetime.dividedBy(2)) >= 0;
		if (!due && !halfTime) {
			return Mono.empty();
		}
		// reading lets the record live until the tab is closed
		return this.services.manager().read(absence.identity.owner()).doOnNext((record) -> {
			absence.looked |= due;
			absence.kept |= halfTime;
			look(absence, record);
		}).then();
	}

	private void look(Absence absence, OwnerRecord record) {
		TabNotes notes = TabNotes.of(record.journal());
		absence.moved = notes != null && !Objects.equals(notes.socket(), absence.socket);
		if (absence.looked && !absence.moved) {
			this.services.background().cancel(absence.identity.tab());
		}
	}

	private void forget(Absence absence) {
		this.absent.remove(absence.identity.tab(), absence);
		this.services.background().cancel(absence.identity.tab());
	}

	private Mono<Void> close(Absence absence) {
		EventContext root = absence.identity.root(absence.location);
		return this.services.processor()
			.enqueue(root,
					(context) -> TabTransaction.run(this.services, context, absence.identity, 0,
							(transaction) -> close(transaction, absence)))
			.outcome()
			.then();
	}

	private Mono<Outcome> close(TabTransaction transaction, Absence absence) {
		TabNotes notes = transaction.stored();
		boolean elsewhere = transaction.live() != null
				|| (notes != null && !Objects.equals(notes.socket(), absence.socket));
		if (elsewhere) {
			absence.moved = true;
			return Mono.just(Outcome.applied());
		}
		forget(absence);
		if (notes == null || absence.socket == null) {
			return Mono.just(Outcome.applied());
		}
		return Flux.fromIterable(transaction.states().read(absence.identity.owner()).states().keySet())
			.concatMap((key) -> run(transaction, key), 1)
			.then(Mono.defer(() -> transaction.write(notes.withoutConnection())))
			.thenReturn(Outcome.applied());
	}

	private Mono<Void> run(TabTransaction transaction, StateKey key) {
		return Flux.fromIterable(transaction.generation().closed().of(key.type()))
			.concatMap((handler) -> run(transaction, token(transaction, key), handler), 1)
			.then();
	}

	private static StateToken<?> token(TabTransaction transaction, StateKey key) {
		return transaction.states().token(key.type(), key.instance().isEmpty() ? null : key.instance());
	}

	private Mono<Outcome> run(TabTransaction transaction, StateToken<?> token, HandlerMethod handler) {
		return Mono
			.defer(() -> this.services.handlers()
				.run(transaction, new HandlerCalls.Target(token, handler, List.of(), null, transaction.generation())))
			.flatMap((outcome) -> transaction.write(transaction.notes()).thenReturn(outcome))
			.onErrorResume((failure) -> {
				logger.error("A closed tab's " + handler + " failed", failure);
				transaction.rollBack();
				return Mono.just(this.services.settings().failure(failure));
			});
	}

	/** A tab without a socket. Its flags are used by one thread at a time. */
	private static final class Absence {

		private final TabIdentity identity;

		private final Location location;

		/** Null if the browser has never connected. */
		private final @Nullable String socket;

		private final Instant since;

		private final Duration patience;

		private volatile boolean looked;

		private volatile boolean kept;

		private volatile boolean moved;

		Absence(TabIdentity identity, Location location, @Nullable String socket, Instant since, Duration patience) {
			this.identity = identity;
			this.location = location;
			this.socket = socket;
			this.since = since;
			this.patience = patience;
		}

	}

}
