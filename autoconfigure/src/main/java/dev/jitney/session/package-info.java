/**
 * A browser tab as the server knows it: who it is, what it was told and how it resumes.
 * Internal.
 */
@NullMarked
package dev.jitney.session;

import org.jspecify.annotations.NullMarked;
