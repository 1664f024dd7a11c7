/**
 * What a client may ask for and how often, and who is told when it asks for more.
 * Internal.
 */
@NullMarked
package dev.jitney.web.policy;

import org.jspecify.annotations.NullMarked;
