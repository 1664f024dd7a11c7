/**
 * What an application does when events fail. Public API.
 */
@NullMarked
package dev.jitney.event.error;

import org.jspecify.annotations.NullMarked;
