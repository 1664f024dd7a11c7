/**
 * Servers in processes of their own, and a client that clicks.
 */
@NullMarked
package dev.jitney.benchmark.load;

import org.jspecify.annotations.NullMarked;
