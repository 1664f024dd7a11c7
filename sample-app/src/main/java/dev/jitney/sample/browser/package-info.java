/**
 * What a handler can have the browser do.
 */
@NullMarked
package dev.jitney.sample.browser;

import org.jspecify.annotations.NullMarked;
