/**
 * TodoMVC: one list for all tabs of a browser.
 */
@NullMarked
package dev.jitney.sample.todos;

import org.jspecify.annotations.NullMarked;
