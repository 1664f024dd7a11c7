/**
 * The vocabulary of a page author: immutable descriptions of markup, of the values it
 * shows and of what triggers a handler. Public API.
 */
@NullMarked
package dev.jitney.html;

import org.jspecify.annotations.NullMarked;
