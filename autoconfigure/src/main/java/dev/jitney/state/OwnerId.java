package dev.jitney.state;

import org.springframework.util.Assert;

/**
 * Whose states a record holds: what is locked, loaded, committed and expires as one.
 *
 * @param scope how the owner is shared
 * @param key tab id, session id, principal name, or the application's own key; at most
 * {@value #MAX_KEY_LENGTH} characters
 * @since 0.1
 */
public record OwnerId(Scope scope, String key) {

	/** The longest key, in characters. */
	public static final int MAX_KEY_LENGTH = 512;

	private static final OwnerId APPLICATION = new OwnerId(Scope.APPLICATION, "application");

	public OwnerId {
		Assert.notNull(scope, "The owner of a state needs a scope");
		Assert.hasText(key, () -> "The owner of a " + scope + " state needs a key that is not blank");
		Assert.isTrue(key.length() <= MAX_KEY_LENGTH, () -> "The key of a " + scope + " owner has " + key.length()
				+ " characters; at most " + MAX_KEY_LENGTH + " are allowed");
	}

	public static OwnerId tab(String tabId) {
		return new OwnerId(Scope.TAB, tabId);
	}

	public static OwnerId session(String sessionId) {
		return new OwnerId(Scope.SESSION, sessionId);
	}

	public static OwnerId user(String principalName) {
		return new OwnerId(Scope.USER, principalName);
	}

	/** Returns the one owner of all states with the scope {@link Scope#APPLICATION}. */
	public static OwnerId application() {
		return APPLICATION;
	}

	public static OwnerId keyed(String key) {
		return new OwnerId(Scope.KEYED, key);
	}

	@Override
	public String toString() {
		return this.scope + ":" + this.key;
	}

}
