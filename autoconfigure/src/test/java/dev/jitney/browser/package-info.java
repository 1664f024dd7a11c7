/** Test fixture: a real browser, shared by the browser tests of all modules. */
@NullMarked
package dev.jitney.browser;

import org.jspecify.annotations.NullMarked;
