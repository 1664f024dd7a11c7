/**
 * What happens when something is missing or fails.
 */
@NullMarked
package dev.jitney.sample.failure;

import org.jspecify.annotations.NullMarked;
