/**
 * What a tab gets to see: evaluated slots, the HTML of the first paint and the delta that
 * follows a change. Internal.
 */
@NullMarked
package dev.jitney.view;

import org.jspecify.annotations.NullMarked;
