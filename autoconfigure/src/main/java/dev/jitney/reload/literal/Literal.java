package dev.jitney.reload.literal;

import org.jspecify.annotations.Nullable;

/**
 * A literal as it stands in a source. Immutable.
 *
 * @param start where it begins
 * @param end where what follows it begins
 * @param text how it is written
 * @param value what it means, or null if it means nothing that is understood here
 */
record Literal(LiteralKind kind, int start, int end, String text, @Nullable Object value) {

	static Literal of(LiteralKind kind, String source, int start, int end) {
		String text = source.substring(start, end);
		return new Literal(kind, start, end, text, LiteralValues.of(kind, text));
	}

	/** Returns another text for a text, and anything else as it is. */
	Literal practice() {
		return (this.value instanceof String text)
				? new Literal(this.kind, this.start, this.end, this.text, "practice " + text) : this;
	}

	/** Whether another one is the same, however it is written. */
	boolean means(Literal other) {
		return (this.value != null) ? this.value.equals(other.value) : this.text.equals(other.text);
	}

	/** Whether the lines below it stay where they are if another one takes its place. */
	boolean isAsHighAs(Literal other) {
		return lines(this.text) == lines(other.text);
	}

	private static long lines(String text) {
		return text.chars().filter((character) -> character == '\n').count();
	}

}
