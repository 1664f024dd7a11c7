/**
 * The Spring Boot wiring and its properties; nothing else in the library depends on it.
 */
@NullMarked
package dev.jitney.autoconfigure;

import org.jspecify.annotations.NullMarked;
