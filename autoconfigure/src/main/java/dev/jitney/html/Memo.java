package dev.jitney.html;

import java.io.Serializable;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A component of its own module, shared between pages. The body is a static method,
 * evaluated once per compile.
 *
 * @param method the method that makes the body; its class and name are the memo's
 * identity
 * @param row the row handed to the method, or null if it takes none
 * @since 0.1
 */
public record Memo(MethodReference method, @Nullable Row<?> row, MemoBody body,
		SourceLocation location) implements Component {

	static Memo of(Source source) {
		MethodReference method = MethodReference.ofStatic(source);
		return new Memo(method, null, (row) -> Children.place(source.build()), SourceLocation.caller());
	}

	@SuppressWarnings("unchecked")
	static <R> Memo of(RowSource<R> source, Row<R> row) {
		MethodReference method = MethodReference.ofStatic(source);
		MemoBody body = (parameter) -> Children.place(source.build((Row<R>) Objects.requireNonNull(parameter)));
		return new Memo(method, row, body, SourceLocation.caller());
	}

	/**
	 * Evaluates the body with a fresh symbolic row, or with null where the memo takes
	 * none.
	 */
	@FunctionalInterface
	public interface MemoBody {

		Component build(@Nullable Row<?> row);

	}

	/** A static method that makes a memo's body; written as {@code TodoPages::footer}. */
	@FunctionalInterface
	public interface Source extends Serializable {

		Component build();

	}

	/**
	 * A static method that makes a memo's body from a row; written as
	 * {@code TodoPages::item}.
	 */
	@FunctionalInterface
	public interface RowSource<R> extends Serializable {

		Component build(Row<R> row);

	}

}
