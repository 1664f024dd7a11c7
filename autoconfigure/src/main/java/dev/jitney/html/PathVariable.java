package dev.jitney.html;

/** A variable of the page's route, as the request gave it. */
public record PathVariable(String name) implements Value<String> {

}
