/**
 * What an application puts around every event: to measure, to refuse, to add events.
 * Public API.
 */
@NullMarked
package dev.jitney.event.intercept;

import org.jspecify.annotations.NullMarked;
