/**
 * What stores and the codec of states cost, next to what they are built on.
 */
@NullMarked
package dev.jitney.benchmark.store;

import org.jspecify.annotations.NullMarked;
