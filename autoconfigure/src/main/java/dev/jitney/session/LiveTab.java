package dev.jitney.session;

import java.util.Map;
import java.util.Set;

import dev.jitney.state.OwnerId;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A tab whose socket is on this node. What the browser shows is read and changed in the tab's lane only; the rest may
 * be used by any thread.
 */
final class LiveTab {

	private final TabIdentity identity;

	private final String document;

	private final TabConnection connection;

	private volatile Set<OwnerId> shown = Set.of();

	private volatile long acknowledged = -1;

	private @Nullable Shown current;

	LiveTab(TabIdentity identity, String document, TabConnection connection) {
		this.identity = identity;
		this.document = document;
		this.connection = connection;
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

	void acknowledge(long number) {
		this.acknowledged = Math.max(this.acknowledged, number);
	}

	@Nullable Shown current() {
		return this.current;
	}

	void current(Shown current) {
		this.current = current;
	}

	/**
	 * What the browser shows once it has received everything that was sent.
	 *
	 * @param basis the stored states from which the view was made; null for a state that had none
	 */
	record Shown(Addresses.Target page, View view, Map<StateToken<?>, @Nullable StoredState> basis) {

	}

}
