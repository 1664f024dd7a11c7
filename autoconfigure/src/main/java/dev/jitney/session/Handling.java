package dev.jitney.session;

import dev.jitney.state.StateToken;

/**
 * The handler that an event has come to.
 *
 * @param token the state that it is called on
 * @param handler class and method, such as {@code Todos.add}
 */
record Handling(StateToken<?> token, String handler) {

}
