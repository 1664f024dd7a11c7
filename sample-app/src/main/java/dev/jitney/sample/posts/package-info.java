/**
 * Pages with a variable in their path and a title of their own.
 */
@NullMarked
package dev.jitney.sample.posts;

import org.jspecify.annotations.NullMarked;
