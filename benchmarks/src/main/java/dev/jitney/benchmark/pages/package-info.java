/**
 * An application of many pages, generated, and how long it takes to start.
 */
@NullMarked
package dev.jitney.benchmark.pages;

import org.jspecify.annotations.NullMarked;
