package dev.jitney.state;

/**
 * Whose states a record holds. @param key tab id, session id, principal name, or the
 * application's own key
 */
public record OwnerId(Scope scope, String key) {

}
