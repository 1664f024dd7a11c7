package dev.jitney.state.codec;

import org.jspecify.annotations.Nullable;

/** Says where in a value encoding or decoding failed; the path grows as it unwinds. */
final class ValueException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_PATH = 120;

	private final StringBuilder path = new StringBuilder();

	private final String reason;

	private ValueException(String reason, @Nullable Throwable cause) {
		super(reason, cause, false, false);
		this.reason = reason;
	}

	static ValueException because(String reason) {
		return new ValueException(reason, null);
	}

	/** Returns the error, seen from one step further out. */
	static ValueException at(String segment, RuntimeException cause) {
		ValueException located = (cause instanceof ValueException inner) ? inner
				: new ValueException(Wording.of(cause), cause);
		located.path.insert(0, segment);
		return located;
	}

	String path() {
		return (this.path.length() <= MAX_PATH) ? this.path.toString() : this.path.substring(0, MAX_PATH) + "…";
	}

	String reason() {
		return this.reason;
	}

}
