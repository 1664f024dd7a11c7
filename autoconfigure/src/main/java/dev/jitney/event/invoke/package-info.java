/**
 * The call of a handler: what it takes, who may call it, what is bound to the thread
 * around it and what its result means. Public API.
 */
@NullMarked
package dev.jitney.event.invoke;

import org.jspecify.annotations.NullMarked;
