package dev.jitney.state.codec;

import java.util.List;

/** Knows the JDK's collections that cannot be changed through the reference at hand. */
final class Immutables {

	private static final List<String> PREFIXES = List.of("java.util.ImmutableCollections$",
			"java.util.Collections$Empty", "java.util.Collections$Singleton", "java.util.Collections$Unmodifiable");

	private Immutables() {
	}

	static boolean contains(Object collection) {
		String name = collection.getClass().getName();
		return PREFIXES.stream().anyMatch(name::startsWith);
	}

}
