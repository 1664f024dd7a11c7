package dev.jitney.session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;

/**
 * The states that one piece of work on a tab uses, each decoded when it is first asked for. Shared states are snapshots:
 * what is done to them here is not kept. Used by one thread at a time.
 */
final class StateInstances {

	private final StateLoader loader;

	private final TabIdentity identity;

	private final Map<OwnerId, OwnerRecord> records = new HashMap<>();

	private final Map<StateToken<?>, Object> instances = new LinkedHashMap<>();

	private final SharedAccess access;

	StateInstances(StateLoader loader, TabIdentity identity, OwnerRecord tab, SharedAccess access) {
		this.loader = loader;
		this.identity = identity;
		this.access = access;
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
			instance = this.loader.load(token, stored(token), this, this.access);
			this.instances.put(token, instance);
		}
		return instance;
	}

	/** Returns the stored form from which the instance is made, or null if it has none yet. */
	@Nullable StoredState stored(StateToken<?> token) {
		return record(token.ownerId()).states().get(token.key());
	}

	private OwnerRecord record(OwnerId owner) {
		return this.records.computeIfAbsent(owner, this.loader::read);
	}

	/** Takes over what was just committed to a shared owner, so that this tab shows its own change. */
	void refresh(OwnerRecord record, OwnerId owner) {
		this.records.put(owner, record);
		this.instances.keySet().removeIf((token) -> token.ownerId().equals(owner));
	}

	/** Returns the shared owners whose states were read. */
	Set<OwnerId> sharedOwners() {
		Set<OwnerId> owners = new LinkedHashSet<>(this.records.keySet());
		owners.removeIf((owner) -> owner.scope() == Scope.TAB);
		return owners;
	}

	/** Returns the tab's states in their stored form, those that were used encoded anew. */
	Map<StateKey, StoredState> encode() {
		Map<StateKey, StoredState> before = record(this.identity.owner()).states();
		Map<StateKey, StoredState> states = new LinkedHashMap<>(before);
		this.instances.forEach((token, instance) -> {
			if (token.scope() == Scope.TAB) {
				StoredState next = this.loader.encode(instance);
				if (!next.equals(before.get(token.key()))) {
					states.put(token.key(), next);
				}
			}
		});
		return states;
	}

}
