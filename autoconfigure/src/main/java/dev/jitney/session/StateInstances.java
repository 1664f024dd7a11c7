package dev.jitney.session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;

/**
 * The states that one piece of work on a tab uses, each decoded when it is first asked
 * for. Shared states are snapshots: what is done to them here is not kept. Used by one
 * thread at a time.
 */
final class StateInstances {

	private final StateLoader loader;

	private final TabIdentity identity;

	private final Updates updates;

	private final Map<OwnerId, OwnerRecord> records = new HashMap<>(2);

	private final Map<StateToken<?>, Object> instances = new LinkedHashMap<>();

	private final Map<StateToken<?>, StoredState> encoded = new HashMap<>(2);

	private boolean reading;

	private boolean updating;

	private int updateCount;

	StateInstances(StateLoader loader, TabIdentity identity, OwnerRecord tab, Updates updates) {
		this.loader = loader;
		this.identity = identity;
		this.updates = updates;
		this.records.put(identity.owner(), tab);
	}

	/** Returns the token of a state as this tab sees it. */
	StateToken<?> token(String type, @Nullable String instance) {
		return this.loader.token(type, instance, this.identity);
	}

	/** Returns the instance of a state: this tab's own, or a snapshot of a shared one. */
	Object get(StateToken<?> token) {
		Object instance = this.instances.get(token);
		if (instance == null) {
			instance = this.loader.resume(token, stored(token), this);
			this.instances.put(token, instance);
		}
		return instance;
	}

	/**
	 * Returns the instance of a state for code that belongs to other classes. It has to
	 * be {@linkplain #adopt adopted} once it has been changed.
	 */
	Object get(StateToken<?> token, StateLoader other) {
		return (other == this.loader) ? get(token) : other.load(token, current(token), this);
	}

	/** Takes over what code of other classes has done. */
	void adopt(StateToken<?> token, Object changed, StateLoader other) {
		if (other != this.loader) {
			StoredState stored = other.encode(token, changed, stored(token), this);
			this.instances.put(token, this.loader.load(token, stored, this));
		}
	}

	/** Returns an instance that is nobody else's. */
	Object fresh(StateToken<?> token) {
		return this.loader.load(token, stored(token), this);
	}

	/**
	 * Returns the stored form from which the instance is made, or null if it has none
	 * yet.
	 */
	@Nullable StoredState stored(StateToken<?> token) {
		return this.loader.stored(read(token.ownerId()), token);
	}

	/**
	 * Returns the stored form as the instance is, or null if nothing can be said of it
	 * before it is encoded.
	 */
	@Nullable StoredState current(StateToken<?> token) {
		Object instance = this.instances.get(token);
		if (instance == null || token.scope().isShared()) {
			return stored(token);
		}
		return this.encoded.computeIfAbsent(token, (missing) -> encode(token, instance));
	}

	/** Whether values of the state may change although its own bytes do not. */
	boolean dependsOnOthers(StateToken<?> token) {
		return this.loader.dependsOnOthers(token.type());
	}

	/**
	 * Takes over what was just committed to a shared owner, so that this tab shows its
	 * own change.
	 */
	void refresh(OwnerId owner, OwnerRecord record) {
		this.records.put(owner, record);
		this.instances.keySet().removeIf((token) -> token.ownerId().equals(owner));
	}

	/** Takes over what was just committed to the tab; its instances stay as they are. */
	void committed(OwnerRecord record) {
		this.records.put(this.identity.owner(), record);
	}

	/**
	 * Leaves the tab's instances to the next event, once all that was done to them is
	 * stored. They must not be used any more.
	 */
	void leave() {
		this.instances.forEach((token, instance) -> {
			StoredState stored = this.encoded.get(token);
			if (stored != null) {
				this.loader.keep(token, stored, instance);
			}
		});
		this.instances.clear();
	}

	/** Forgets how instances were encoded, because code that may change them runs. */
	void touched() {
		this.encoded.clear();
	}

	/** Whether a shared state is being changed, under that state's lock. */
	boolean isUpdating() {
		return this.updating;
	}

	/**
	 * Notes that an update of a shared state begins.
	 * @return how many there were before
	 * @throws IllegalStateException if another one has not ended: two locks could wait
	 * for each other
	 */
	int beginUpdate(StateToken<?> token) {
		if (this.updating) {
			throw new IllegalStateException("The update of " + token
					+ " is inside another update; end that first and hand over what it returned");
		}
		this.updating = true;
		return this.updateCount++;
	}

	/**
	 * Goes on counting where instances stopped that are given up: what they did stays.
	 */
	void countUpdatesAfter(StateInstances undone) {
		this.updateCount = undone.updateCount;
	}

	void endUpdate() {
		this.updating = false;
	}

	/** Changes a shared state in a commit of its own. */
	@Nullable Object update(StateToken<?> token, Function<Object, @Nullable Object> change) {
		if (this.reading) {
			throw new IllegalStateException("A value that a page shows cannot change " + token
					+ "; change it in a handler, and let the value read what the handler stored");
		}
		return this.updates.update(token, change);
	}

	/**
	 * Forbids changes until the returned object is closed, because values are being read.
	 */
	Reading read() {
		boolean before = this.reading;
		this.reading = true;
		return () -> this.reading = before;
	}

	/** Returns the record of an owner as it was when one of its states was read. */
	OwnerRecord read(OwnerId owner) {
		return this.records.computeIfAbsent(owner, this.loader::read);
	}

	/** Returns the shared owners whose states were read. */
	Set<OwnerId> sharedOwners() {
		Set<OwnerId> owners = new LinkedHashSet<>(this.records.keySet());
		owners.removeIf((owner) -> !owner.scope().isShared());
		return owners;
	}

	/**
	 * Returns those of the tab's states that were used and differ from their stored form.
	 */
	Map<StateKey, StoredState> encode() {
		Map<StateKey, StoredState> changed = new LinkedHashMap<>(2);
		List.copyOf(this.instances.entrySet()).forEach((entry) -> {
			StateToken<?> token = entry.getKey();
			Object instance = entry.getValue();
			if (!token.scope().isShared()) {
				StoredState next = encode(token, instance);
				this.encoded.put(token, next);
				if (!next.equals(stored(token))) {
					changed.put(token.key(), next);
				}
			}
		});
		return changed;
	}

	/** Returns the stored form that an instance has now. */
	StoredState encode(StateToken<?> token, Object instance) {
		return this.loader.encode(token, instance, stored(token), this);
	}

	/** Changes shared states. */
	@FunctionalInterface
	interface Updates {

		@Nullable Object update(StateToken<?> token, Function<Object, @Nullable Object> change);

	}

	/** While it is open, values are being read. */
	@FunctionalInterface
	interface Reading extends AutoCloseable {

		@Override
		void close();

	}

}
