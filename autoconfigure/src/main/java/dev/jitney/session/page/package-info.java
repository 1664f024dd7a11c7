/**
 * Which page an address leads to, how a browser asks for one and what it gets. Internal.
 */
@NullMarked
package dev.jitney.session.page;

import org.jspecify.annotations.NullMarked;
