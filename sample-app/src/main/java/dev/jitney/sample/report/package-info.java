/**
 * Work that takes long: it runs in the background, shows its progress and can be
 * cancelled.
 */
@NullMarked
package dev.jitney.sample.report;

import org.jspecify.annotations.NullMarked;
