package dev.jitney.html;

/** A value known when the page is compiled. */
public record Constant<T>(T value) implements Value<T> {

}
