package dev.jitney.view;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a tab shows: slot keys and their values. A value is null, a String, a Boolean, an
 * Integer, {@link Rows}, or a nested view (of a memo). Immutable.
 */
public record View(Map<String, @Nullable Object> values) {

}
