/**
 * The application that is measured.
 */
@NullMarked
package dev.jitney.benchmark.app;

import org.jspecify.annotations.NullMarked;
