/**
 * Previews of components while developing: the gallery, and snapshots for machines.
 * Internal.
 */
@NullMarked
package dev.jitney.web.preview;

import org.jspecify.annotations.NullMarked;
