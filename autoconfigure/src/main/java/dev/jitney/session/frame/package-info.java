/**
 * What a browser and its tab tell each other over a websocket, and the socket as a tab
 * sees it. Internal.
 */
@NullMarked
package dev.jitney.session.frame;

import org.jspecify.annotations.NullMarked;
