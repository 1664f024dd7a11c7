package dev.jitney.reload.literal;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Where a literal stands, or several that make one constant, and what the compiler is
 * known to make of it. Immutable.
 *
 * @param form what it becomes
 * @param parts the literals, in their order, and what stands between them
 * @param first first line of the statement around it
 * @param last its last line
 * @param body tells apart what is compiled to one method from what is to others
 */
record Place(Form form, List<Part> parts, int first, int last, int body, Traits traits) {

	/** Stands in a recipe for what is known when it runs. */
	static final char ARGUMENT = '\1';

	private static final char CONSTANT = '\2';

	Place {
		parts = List.copyOf(parts);
	}

	boolean overlaps(int from, int to) {
		return this.first <= to && from <= this.last;
	}

	/**
	 * Returns the constant, or the recipe of the concatenation, that comes of it with
	 * these literals, or null if that is not known.
	 */
	@Nullable Object value(List<Literal> literals) {
		if (this.form == Form.CONSTANT && this.parts.size() == 1) {
			return this.parts.get(0).value(literals);
		}
		StringBuilder text = new StringBuilder();
		for (Part part : this.parts) {
			Object value = part.isKnown() ? part.value(literals) : Character.valueOf(ARGUMENT);
			String piece = Objects.toString(value, null);
			if (piece == null || (part.isKnown() && (piece.indexOf(ARGUMENT) >= 0 || piece.indexOf(CONSTANT) >= 0))) {
				return null;
			}
			text.append(piece);
		}
		return text.toString();
	}

	/** Whether the literals of another source differ here in what they mean. */
	boolean isOther(List<Literal> before, List<Literal> after) {
		return this.parts.stream()
			.filter(Part::isKnown)
			.anyMatch((part) -> !before.get(part.literal()).means(after.get(part.literal())));
	}

	/** What becomes of a literal. */
	enum Form {

		/** One instruction pushes it. */
		CONSTANT,

		/** It is in the recipe of a concatenation of strings. */
		CONCATENATION,

		/** Not known, perhaps it has gone into something else. */
		UNKNOWN

	}

	/**
	 * What else matters.
	 *
	 * @param initializer whether it is compiled into each constructor
	 * @param ordered whether what comes later in the source does so in the code
	 * @param compared whether zero is compiled another way
	 */
	record Traits(boolean initializer, boolean ordered, boolean compared) {

	}

	/**
	 * A literal, or what is known when it runs.
	 *
	 * @param literal which one, or -1
	 * @param negated whether a minus is before it
	 */
	record Part(int literal, boolean negated) {

		static final Part RUNTIME = new Part(-1, false);

		boolean isKnown() {
			return this.literal >= 0;
		}

		private @Nullable Object value(List<Literal> literals) {
			Object value = literals.get(this.literal).value();
			return this.negated ? LiteralValues.negated(value) : value;
		}

	}

}
