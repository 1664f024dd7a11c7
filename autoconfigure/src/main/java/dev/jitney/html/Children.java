package dev.jitney.html;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Takes components from an author: every component of a tree passes here once, when it is
 * given its place.
 */
final class Children {

	private Children() {
	}

	/** Returns the component as the compiler knows it. */
	static Component place(@Nullable Component component) {
		if (component == null) {
			throw MarkupException.here("A child is null; write fragment() for nothing, or when(…) for a part that is"
					+ " there only sometimes");
		}
		if (component instanceof Shorthand shorthand) {
			return shorthand.component();
		}
		if (component instanceof Element element) {
			ControlRules.check(element);
		}
		return component;
	}

	static List<Component> place(List<? extends @Nullable Component> components) {
		return components.stream().map(Children::place).toList();
	}

	/** Returns one component for several. */
	static Component body(Component... components) {
		return (components.length == 1) ? place(components[0]) : new Fragment(Arrays.asList(components));
	}

	/** Returns one component for several, of which there must be one at least. */
	static Component content(String structure, Component... components) {
		if (components.length == 0) {
			throw MarkupException
				.here(structure + " has no content; put what it shows after the first argument, or leave it out");
		}
		return body(components);
	}

}
