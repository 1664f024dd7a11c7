/**
 * How a state class is read, an instance of it made, and its fields turned into bytes and
 * back. The public types are API; how values are encoded is internal.
 */
@NullMarked
package dev.jitney.state.codec;

import org.jspecify.annotations.NullMarked;
