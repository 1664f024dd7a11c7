/**
 * The HTTP and websocket face of Jitney, with the limits and policies that guard it.
 * Internal.
 */
@NullMarked
package dev.jitney.web;

import org.jspecify.annotations.NullMarked;
