/**
 * What open pages are told of edits: what became of them, what is wrong with them, and
 * which stylesheets and images are to be taken anew. Development only; internal.
 */
@NullMarked
package dev.jitney.reload.browser;

import org.jspecify.annotations.NullMarked;
