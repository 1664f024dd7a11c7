/**
 * How much one client may ask for, and who is told when it asks for more. Internal.
 */
@NullMarked
package dev.jitney.web.limit;

import org.jspecify.annotations.NullMarked;
