/**
 * What methods do, read from class files as text: names for code that has none. Internal.
 */
@NullMarked
package dev.jitney.compile.code;

import org.jspecify.annotations.NullMarked;
