/**
 * How state is declared, named, encoded, leased and stored between events. Public API.
 */
@NullMarked
package dev.jitney.state;

import org.jspecify.annotations.NullMarked;
