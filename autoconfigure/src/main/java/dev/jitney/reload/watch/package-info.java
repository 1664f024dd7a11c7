/**
 * Notices that files were edited, whatever an editor or a version control does to save
 * them. Development only; internal.
 */
@NullMarked
package dev.jitney.reload.watch;

import org.jspecify.annotations.NullMarked;
