/**
 * Shows an edit of literals before the compiler has seen it: finds the constants in the
 * class files that they were compiled to, and replaces them. Development only; internal.
 */
@NullMarked
package dev.jitney.reload.literal;

import org.jspecify.annotations.NullMarked;
