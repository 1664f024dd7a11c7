/**
 * Chat rooms: a state that everybody in a room shares.
 */
@NullMarked
package dev.jitney.sample.chat;

import org.jspecify.annotations.NullMarked;
