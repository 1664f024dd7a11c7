/**
 * How much states may take, of a tab and in total. Internal.
 */
@NullMarked
package dev.jitney.state.budget;

import org.jspecify.annotations.NullMarked;
