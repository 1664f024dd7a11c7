/** A developer edits an application that runs, and looks at it in a browser. */
@NullMarked
package dev.jitney.reload.editing;

import org.jspecify.annotations.NullMarked;
