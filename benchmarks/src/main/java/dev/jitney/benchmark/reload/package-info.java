/**
 * How long an edit takes from the file to the open browser, next to what else there is.
 */
@NullMarked
package dev.jitney.benchmark.reload;

import org.jspecify.annotations.NullMarked;
