package dev.jitney.html;

/**
 * What a page method returns: an immutable tree of elements, text and control structures.
 * A component describes markup and names the state methods it shows; it never holds a
 * value of a user, so one tree serves everybody.
 *
 * @since 0.1
 */
public sealed interface Component
		permits Element, Text, TextValue, Fragment, Each, When, Match, With, Memo, Head, Outlet, Shorthand {

}
