package dev.jitney.state.redis;

import dev.jitney.state.OwnerId;
import dev.jitney.state.Scope;
import org.jspecify.annotations.Nullable;

/** Names of keys and channels. The owner is the hash tag: all of it is in one slot. */
final class RedisKeys {

	private final String prefix;

	RedisKeys(String prefix) {
		this.prefix = prefix;
	}

	/** Returns the key of the hash that holds everything of an owner. */
	String owner(OwnerId owner) {
		return this.prefix + ":{" + owner + "}";
	}

	/**
	 * Returns whose key it is, or null if it is not an owner's, or of a kind that this
	 * version does not know.
	 */
	@Nullable OwnerId owner(String key) {
		int colon = key.indexOf(':', this.prefix.length() + 2);
		if (!key.startsWith(this.prefix + ":{") || colon < 0 || !key.endsWith("}")) {
			return null;
		}
		try {
			Scope scope = Scope.valueOf(key.substring(this.prefix.length() + 2, colon));
			return new OwnerId(scope, key.substring(colon + 1, key.length() - 1));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Returns what the channels begin with that tell one node that a lock is free. */
	String nodes() {
		return this.prefix + ":node:";
	}

	/** Returns the channel on which all nodes hear of changes. */
	String changes() {
		return this.prefix + ":changes";
	}

	/** Returns the channel on which all nodes hear what one tells the others. */
	String posts() {
		return this.prefix + ":posts";
	}

}
