/**
 * The HTML document around a page and the headers it is sent with. Its customizers are
 * public API, the rest is internal.
 */
@NullMarked
package dev.jitney.web.document;

import org.jspecify.annotations.NullMarked;
