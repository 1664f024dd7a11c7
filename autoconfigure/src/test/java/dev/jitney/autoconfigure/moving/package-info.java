/** An application whose visitors come from somewhere and whose nodes come and go. */
@NullMarked
package dev.jitney.autoconfigure.moving;

import org.jspecify.annotations.NullMarked;
