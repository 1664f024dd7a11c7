package dev.jitney.html;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * Reads a value of a state or of a row; written as a method reference such as
 * {@code Todos::draft}.
 *
 * @param <S> the state or row
 * @param <T> what it yields
 * @since 0.1
 */
@FunctionalInterface
public interface Getter<S, T> extends Serializable {

	@Nullable T get(S source) throws Exception;

}
