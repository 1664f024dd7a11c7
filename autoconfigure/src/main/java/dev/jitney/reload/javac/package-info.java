/**
 * Compiles what an edit touched and nothing else, in process. Development only; internal.
 */
@NullMarked
package dev.jitney.reload.javac;

import org.jspecify.annotations.NullMarked;
