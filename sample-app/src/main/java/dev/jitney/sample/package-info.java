/**
 * The showcase: small applications, each on a few pages.
 */
@NullMarked
package dev.jitney.sample;

import org.jspecify.annotations.NullMarked;
