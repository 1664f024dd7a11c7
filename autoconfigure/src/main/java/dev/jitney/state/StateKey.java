package dev.jitney.state;

/**
 * Which of an owner's states. @param type binary name of the state class @param instance
 * key of the instance, empty if there is only one
 */
public record StateKey(String type, String instance) {

}
