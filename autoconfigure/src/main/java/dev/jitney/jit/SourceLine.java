package dev.jitney.jit;

/**
 * A line of a source file.
 *
 * @param line its number, from 1
 * @param text what is on it
 */
public record SourceLine(int line, String text) {

}
