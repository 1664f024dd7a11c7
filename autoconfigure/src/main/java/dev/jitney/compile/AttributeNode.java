package dev.jitney.compile;

import java.util.List;

/** An attribute of an {@link Node.ElementNode}, in the order it is written. */
public sealed interface AttributeNode {

	/** A known value. @param url whether a leading slash means the base path */
	record Static(String name, String value, boolean url) implements AttributeNode {

	}

	/** An attribute without a value. */
	record Bare(String name) implements AttributeNode {

	}

	/** A value from a slot of kind ATTRIBUTE or URL. */
	record Computed(String name, Slot slot) implements AttributeNode {

	}

	/**
	 * The class attribute. Written when it is not blank: names, then conditional names,
	 * then computed ones.
	 */
	record Classes(List<String> names, List<Conditional> conditional, List<Slot> computed) implements AttributeNode {

		/** A class name that is there while the slot is true. */
		public record Conditional(String name, Slot condition) {

		}

	}

	/**
	 * The style attribute: {@code name: value; name: value}. A null value leaves its
	 * property out.
	 */
	record Styles(List<Declaration> declarations) implements AttributeNode {

		/** One CSS property; the value is a String or a Slot. */
		public record Declaration(String property, Object value) {

		}

	}

}
