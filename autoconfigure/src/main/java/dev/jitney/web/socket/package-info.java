/**
 * The websocket of a document: its frames, its limits, and who it speaks for. Internal.
 */
@NullMarked
package dev.jitney.web.socket;

import org.jspecify.annotations.NullMarked;
