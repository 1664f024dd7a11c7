/**
 * What a browser meets of pages that are not compiled yet: the stub in their place, and
 * the endpoint that compiles them. Internal.
 */
@NullMarked
package dev.jitney.web.jit;

import org.jspecify.annotations.NullMarked;
