/**
 * Pages over HTTP: documents for browsers that load them, views for scripts that
 * navigate. Internal.
 */
@NullMarked
package dev.jitney.web.page;

import org.jspecify.annotations.NullMarked;
