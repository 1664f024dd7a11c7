/**
 * What all demos share: the frame around them, the navigation and the view of their
 * sources.
 */
@NullMarked
package dev.jitney.sample.layout;

import org.jspecify.annotations.NullMarked;
