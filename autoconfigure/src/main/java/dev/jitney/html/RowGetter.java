package dev.jitney.html;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * Reads a value of a state for one row; written as a method reference such as
 * {@code Todos::isEditing}.
 *
 * @param <S> the state
 * @param <R> the row
 * @param <T> what it yields
 * @since 0.1
 */
@FunctionalInterface
public interface RowGetter<S, R, T> extends Serializable {

	@Nullable T get(S state, R row) throws Exception;

}
