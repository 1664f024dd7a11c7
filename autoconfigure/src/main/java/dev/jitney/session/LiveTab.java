package dev.jitney.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.Addresses;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A tab whose socket is on this node. What the browser shows is read and changed in the
 * tab's lane only; the rest may be used by any thread.
 */
final class LiveTab {

	private static final int MAX_OFFERS = 4;

	private final TabIdentity identity;

	private final String document;

	private final TabConnection connection;

	private final String socket = UUID.randomUUID().toString();

	private long told;

	private volatile EventContext root;

	private volatile Set<OwnerId> shown = Set.of();

	private volatile long acknowledged = -1;

	private final AtomicReference<Sinks.@Nullable Empty<Void>> probe = new AtomicReference<>();

	private final Sinks.Empty<Void> end = Sinks.empty();

	private volatile boolean superseded;

	private volatile @Nullable Shown current;

	private Map<String, Shown> offers = Map.of();

	LiveTab(TabIdentity identity, String document, TabConnection connection, Location location) {
		this.identity = identity;
		this.document = document;
		this.connection = connection;
		this.root = identity.root(location);
	}

	TabIdentity identity() {
		return this.identity;
	}

	String document() {
		return this.document;
	}

	TabConnection connection() {
		return this.connection;
	}

	/** Returns the name of the socket, by which other nodes know that it has the tab. */
	String socket() {
		return this.socket;
	}

	/** Returns the number of the last client event that was sent over this socket. */
	long told() {
		return this.told;
	}

	/** Notes which client events have been sent. */
	void told(long number) {
		this.told = number;
	}

	/** Returns the context from which the events of the browser fork. */
	EventContext root() {
		return this.root;
	}

	Set<OwnerId> shown() {
		return this.shown;
	}

	void shown(Set<OwnerId> owners) {
		this.shown = owners;
	}

	/** Returns the number of the last client event that the browser has handled. */
	long acknowledged() {
		return this.acknowledged;
	}

	/** Notes what the browser has handled. Called by the socket's thread only. */
	void acknowledge(long number) {
		if (number > this.acknowledged) {
			this.acknowledged = number;
		}
	}

	/** Asks the document for a sign of life; one that comes is for all who wait. */
	Mono<Boolean> isAlive(Duration patience) {
		Sinks.Empty<Void> asked = this.probe.updateAndGet((before) -> (before != null) ? before : Sinks.empty());
		this.connection.send(new ServerFrame.Probe());
		return asked.asMono().thenReturn(true).timeout(patience, Mono.just(false));
	}

	/** Notes the answer to a probe. */
	void alive() {
		Sinks.Empty<Void> asked = this.probe.getAndSet(null);
		if (asked != null) {
			asked.tryEmitEmpty();
		}
	}

	/** Completes when the socket no longer speaks for the tab. */
	Mono<Void> ended() {
		return this.end.asMono();
	}

	/** Notes that it does not. */
	void end() {
		this.end.tryEmitEmpty();
	}

	/** Notes that another document or socket speaks for the tab now. */
	void supersede() {
		this.superseded = true;
	}

	/** Whether what still arrives here is of the past. */
	boolean isSuperseded() {
		return this.superseded;
	}

	@Nullable Shown current() {
		return this.current;
	}

	void current(Shown current) {
		Location location = current.page().location();
		if (location.route().startsWith("/") && !location.equals(this.root.location())) {
			// an edit has let another route lead here; an error page stands in for one
			this.root = this.identity.root(location);
		}
		this.current = current;
	}

	/**
	 * Keeps a painted page until the browser shows it, so that only what changes
	 * meanwhile is sent.
	 */
	void offer(String ticket, Shown painted) {
		Map<String, Shown> offers = new LinkedHashMap<>(this.offers);
		while (offers.size() >= MAX_OFFERS) {
			offers.remove(offers.keySet().iterator().next());
		}
		offers.put(ticket, painted);
		this.offers = offers;
	}

	/**
	 * Returns the painted page if it is still known, and forgets all the others: the
	 * browser has left them behind.
	 */
	@Nullable Shown adopt(String ticket, Location location) {
		Shown painted = this.offers.get(ticket);
		this.offers = Map.of();
		this.root = this.identity.root(location);
		return painted;
	}

	/**
	 * What the browser shows once it has received everything that was sent.
	 *
	 * @param basis the stored states from which the view was made; null for a state that
	 * had none
	 */
	record Shown(Addresses.Target page, View view, Map<StateToken<?>, @Nullable StoredState> basis) {

	}

}
