/**
 * Turns a component tree into the program of a page: its ES module, its slots, its
 * handler table and the hash that names it. Internal.
 */
@NullMarked
package dev.jitney.compile;

import org.jspecify.annotations.NullMarked;
