/**
 * Brings edits to a running application and the pages that are open. Development only.
 */
@NullMarked
package dev.jitney.reload;

import org.jspecify.annotations.NullMarked;
