/**
 * Files: up with progress and cancel, down with a click.
 */
@NullMarked
package dev.jitney.sample.files;

import org.jspecify.annotations.NullMarked;
