package dev.jitney.test;

/**
 * How an event ended that was not applied, as the browser is told.
 *
 * @param kind {@code failed}, {@code refused}, {@code stale} or {@code interrupted}
 * @param message what the user is told
 * @since 0.1
 */
public record TestOutcome(String kind, String message) {

}
