package dev.jitney.html;

/** A method of a state. {@link MethodReference#owner()} is the state class. */
public record StateValue<T>(MethodReference method, Getter<?, T> getter) implements Value<T> {

}
