/**
 * Files over HTTP: those that browsers send, and those that handlers offer. Internal.
 */
@NullMarked
package dev.jitney.web.file;

import org.jspecify.annotations.NullMarked;
