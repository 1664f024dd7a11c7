package dev.jitney.state;

/**
 * A state as it is stored. @param fingerprint of the class's shape @param bytes the
 * encoded fields
 */
public record StoredState(String fingerprint, byte[] bytes) {

}
