/**
 * The stored form of records, shared by the stores that write them outside the heap.
 * Internal.
 */
@NullMarked
package dev.jitney.state.record;

import org.jspecify.annotations.NullMarked;
