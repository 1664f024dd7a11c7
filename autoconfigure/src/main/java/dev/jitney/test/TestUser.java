package dev.jitney.test;

import dev.jitney.event.Visitor;

/**
 * Who sits at a browser. Immutable.
 *
 * @param session stands for the hash of the session's cookie
 */
record TestUser(String session, Visitor visitor) {

}
