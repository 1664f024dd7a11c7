/**
 * What a browser sends with an event, turned into what the handler declares, or refused.
 * Public API.
 */
@NullMarked
package dev.jitney.event.payload;

import org.jspecify.annotations.NullMarked;
