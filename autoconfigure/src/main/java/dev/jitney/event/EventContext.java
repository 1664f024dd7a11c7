package dev.jitney.event;

/** What an event knows of where it came from. */
public record EventContext() {

}
