/**
 * What happens between a click and its commit: queueing, the context of one event and the
 * invocation of its handler. Public API.
 */
@NullMarked
package dev.jitney.event;

import org.jspecify.annotations.NullMarked;
