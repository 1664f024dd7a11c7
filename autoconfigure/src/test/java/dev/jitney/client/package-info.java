/** Tests of the browser runtime, in a real browser against a scripted server. */
@NullMarked
package dev.jitney.client;

import org.jspecify.annotations.NullMarked;
