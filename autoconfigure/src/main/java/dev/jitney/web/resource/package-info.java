/**
 * What a browser may keep for ever: the runtime's files and the modules of pages.
 * Internal.
 */
@NullMarked
package dev.jitney.web.resource;

import org.jspecify.annotations.NullMarked;
