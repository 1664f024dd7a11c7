/**
 * The index of the demos.
 */
@NullMarked
package dev.jitney.sample.home;

import org.jspecify.annotations.NullMarked;
