/**
 * Which browser a request comes from, who is signed in there, and for how long. Internal.
 */
@NullMarked
package dev.jitney.web.identity;

import org.jspecify.annotations.NullMarked;
