/**
 * A browser tab as the server knows it: who it is, what it was told and how it resumes.
 * {@code Jitney}, {@code TabObserver} and {@code PageVisitException} are public API, the
 * rest is internal.
 */
@NullMarked
package dev.jitney.session;

import org.jspecify.annotations.NullMarked;
