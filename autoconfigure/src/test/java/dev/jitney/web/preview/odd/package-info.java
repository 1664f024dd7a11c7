/** Previews that do not behave. */
@NullMarked
package dev.jitney.web.preview.odd;

import org.jspecify.annotations.NullMarked;
