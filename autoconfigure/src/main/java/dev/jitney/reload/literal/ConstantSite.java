package dev.jitney.reload.literal;

/**
 * An instruction that pushes a constant, or the recipe of a concatenation. Immutable.
 *
 * @param className binary name
 * @param method which method of the class, in their order
 * @param constructor whether that is one
 * @param ordinal which constant of the class, in their order
 * @param line line of the source, or 0
 * @param recipe whether it is the recipe of a concatenation
 * @param value text or number
 */
record ConstantSite(String className, int method, boolean constructor, int ordinal, int line, boolean recipe,
		Object value) {

	boolean isWithin(int first, int last) {
		return first <= this.line && this.line <= last;
	}

	/**
	 * Returns by what constants are the same that are written alike: a number is one,
	 * whatever type it is converted to.
	 */
	static Object key(Object value) {
		if (value instanceof Boolean flag) {
			return flag ? 1.0 : 0.0;
		}
		if (value instanceof Character character) {
			return (double) character;
		}
		return (value instanceof Number number) ? (Object) number.doubleValue() : value;
	}

	/** Whether a literal of some value may have become the constant that is here. */
	boolean isPossible(Object literal) {
		if (this.value instanceof String || literal instanceof String) {
			return this.value instanceof String && literal instanceof String;
		}
		return rank(this.value) >= rank(literal) && (!(literal instanceof Boolean) || this.value instanceof Integer);
	}

	/** A number is converted to a type that comes later. */
	private static int rank(Object value) {
		if (value instanceof Long) {
			return 1;
		}
		if (value instanceof Float) {
			return 2;
		}
		return (value instanceof Double) ? 3 : 0;
	}

	/** Returns the value as one of the type that is here. */
	Object converted(Object other) {
		if (this.value instanceof String) {
			return other;
		}
		Number number = number(other);
		if (this.value instanceof Integer) {
			return number.intValue();
		}
		if (this.value instanceof Long) {
			return number.longValue();
		}
		return (this.value instanceof Float) ? (Number) number.floatValue() : (Number) number.doubleValue();
	}

	private static Number number(Object value) {
		if (value instanceof Boolean flag) {
			return flag ? 1 : 0;
		}
		return (value instanceof Character character) ? (int) character : (Number) value;
	}

}
