/**
 * Who has its turn with an owner within one process. Internal.
 */
@NullMarked
package dev.jitney.state.queue;

import org.jspecify.annotations.NullMarked;
