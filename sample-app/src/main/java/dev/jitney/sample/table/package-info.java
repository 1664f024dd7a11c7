/**
 * A large table with the operations of js-framework-benchmark.
 */
@NullMarked
package dev.jitney.sample.table;

import org.jspecify.annotations.NullMarked;
