/**
 * What Jitney costs, measured.
 */
@NullMarked
package dev.jitney.benchmark;

import org.jspecify.annotations.NullMarked;
