/**
 * The state store that keeps records in the heap of one process. Internal.
 */
@NullMarked
package dev.jitney.state.memory;

import org.jspecify.annotations.NullMarked;
