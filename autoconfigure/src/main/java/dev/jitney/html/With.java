package dev.jitney.html;

/**
 * Binds the states of one class in the body to the instance that {@code key} names.
 *
 * @param stateType binary name of the state class
 */
public record With(String stateType, Value<?> key, Component body, SourceLocation location) implements Component {

}
