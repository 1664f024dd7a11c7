/**
 * Which pages an application has and which route leads to each of them. Public API.
 */
@NullMarked
package dev.jitney.page;

import org.jspecify.annotations.NullMarked;
