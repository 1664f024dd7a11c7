/**
 * Compiles pages just in time: who compiles what and when, what became of it, and which
 * pages the next run should have ready. Internal.
 */
@NullMarked
package dev.jitney.jit;

import org.jspecify.annotations.NullMarked;
