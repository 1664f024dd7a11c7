/**
 * What operators can watch: meters, spans, health and the Actuator endpoint. Internal.
 */
@NullMarked
package dev.jitney.observe;

import org.jspecify.annotations.NullMarked;
