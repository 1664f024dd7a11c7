package dev.jitney.reload.literal;

/** What a literal is, as the Java language has them; {@code null} is none. */
enum LiteralKind {

	STRING, TEXT_BLOCK, CHARACTER, INT, LONG, FLOAT, DOUBLE, BOOLEAN;

	boolean isText() {
		return this == STRING || this == TEXT_BLOCK;
	}

	boolean isNumber() {
		return this == INT || this == LONG || this == FLOAT || this == DOUBLE;
	}

}
