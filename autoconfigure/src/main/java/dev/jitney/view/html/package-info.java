/**
 * The HTML of a view: that of the first paint, for browsers, and its elements one by one,
 * for tests. Internal.
 */
@NullMarked
package dev.jitney.view.html;

import org.jspecify.annotations.NullMarked;
