package dev.jitney.html;

import org.jspecify.annotations.Nullable;

/**
 * A component of its own module, shared between pages. The body is a static method,
 * evaluated once per compile.
 *
 * @param method the method that makes the body; its class and name are the memo's
 * identity
 * @param row the row handed to the method, or null if it takes none
 */
public record Memo(MethodReference method, @Nullable Row<?> row, MemoBody body,
		SourceLocation location) implements Component {

	/**
	 * Evaluates the body with a fresh symbolic row, or with null where the memo takes
	 * none.
	 */
	@FunctionalInterface
	public interface MemoBody {

		Component build(@Nullable Row<?> row);

	}

}
