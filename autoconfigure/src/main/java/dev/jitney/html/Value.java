package dev.jitney.html;

/**
 * Something a page shows or hands to a handler: a constant, or a method that is run on
 * the server.
 *
 * @param <T> what the value yields
 * @since 0.1
 */
public sealed interface Value<T>
		permits Constant, StateValue, RowValue, RowStateValue, PathVariable, CurrentPath, AtPath, Message, Url {

}
