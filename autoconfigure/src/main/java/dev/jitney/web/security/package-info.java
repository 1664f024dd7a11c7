/**
 * What is used when Spring Security is on the class path; nothing else refers to it.
 * Internal.
 */
@NullMarked
package dev.jitney.web.security;

import org.jspecify.annotations.NullMarked;
