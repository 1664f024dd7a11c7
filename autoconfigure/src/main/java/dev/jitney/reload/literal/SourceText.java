package dev.jitney.reload.literal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A source and the literals in it. Immutable. */
record SourceText(String text, List<Literal> literals) {

	SourceText {
		literals = List.copyOf(literals);
	}

	/** Returns null for what is no Java. */
	static @Nullable SourceText of(String text) {
		List<Literal> literals = LiteralScanner.scan(text);
		return (literals != null) ? new SourceText(text, literals) : null;
	}

	/**
	 * Returns whether nothing but the values of literals differs in another source, so
	 * that all else stands in the same lines.
	 */
	boolean differsInLiteralsOnly(SourceText other) {
		return outline().equals(other.outline()) && hasSameKinds(other);
	}

	private boolean hasSameKinds(SourceText other) {
		for (int i = 0; i < this.literals.size(); i++) {
			Literal mine = this.literals.get(i);
			Literal its = other.literals.get(i);
			if (mine.kind() != its.kind() || !mine.isAsHighAs(its)) {
				return false;
			}
		}
		return true;
	}

	/** Returns what stands between the literals: the source but for their values. */
	List<String> outline() {
		List<String> pieces = new ArrayList<>(this.literals.size() + 1);
		int position = 0;
		for (Literal literal : this.literals) {
			pieces.add(this.text.substring(position, literal.start()));
			position = literal.end();
		}
		pieces.add(this.text.substring(position));
		return pieces;
	}

}
