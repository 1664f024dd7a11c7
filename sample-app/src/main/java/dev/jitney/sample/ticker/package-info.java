/**
 * A state that a scheduled bean changes, on every open page.
 */
@NullMarked
package dev.jitney.sample.ticker;

import org.jspecify.annotations.NullMarked;
