/** An application that is being edited. */
@NullMarked
package dev.jitney.reload.browser.site;

import org.jspecify.annotations.NullMarked;
