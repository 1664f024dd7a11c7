/**
 * Files that a browser sends: what a handler gets, what a file may be called, and how a
 * body is read as it arrives. {@code UploadedFile} and {@code UploadPart} are public API,
 * the rest is internal.
 */
@NullMarked
package dev.jitney.event.upload;

import org.jspecify.annotations.NullMarked;
