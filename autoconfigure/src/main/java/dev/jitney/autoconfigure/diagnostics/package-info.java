/**
 * What Spring Boot prints when an application does not start: the mistake, and what to do
 * about it. Internal.
 */
@NullMarked
package dev.jitney.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;
