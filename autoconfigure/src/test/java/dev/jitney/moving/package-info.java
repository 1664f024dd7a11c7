/** An application whose visitors come from somewhere and whose nodes come and go. */
@NullMarked
package dev.jitney.moving;

import org.jspecify.annotations.NullMarked;
