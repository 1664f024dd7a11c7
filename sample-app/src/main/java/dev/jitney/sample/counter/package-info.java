/**
 * The smallest page with a state.
 */
@NullMarked
package dev.jitney.sample.counter;

import org.jspecify.annotations.NullMarked;
