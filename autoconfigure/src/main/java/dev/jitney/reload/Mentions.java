package dev.jitney.reload;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which classes of an application mention which, by the names of outermost ones, for all
 * that are in them. Immutable; what an edit changes in it is found without looking at the
 * other classes.
 */
final class Mentions {

	private final Map<String, Set<String>> mentioned;

	/** The same the other way round. */
	private final Map<String, Set<String>> users;

	private Mentions(Map<String, Set<String>> mentioned, Map<String, Set<String>> users) {
		this.mentioned = mentioned;
		this.users = users;
	}

	/**
	 * Reads all classes.
	 * @param names those of all outermost classes
	 * @param nests returns all classes in one
	 */
	static Mentions of(Collection<String> names, Function<String, Stream<ProjectClass>> nests) {
		Map<String, Set<String>> mentioned = new HashMap<>();
		names.forEach((name) -> mentioned.put(name, Set.of()));
		return new Mentions(mentioned, Map.of()).with(names, nests);
	}

	/**
	 * Returns what mentions what after an edit that neither adds nor removes a class.
	 * @param changed names of classes
	 * @param nests returns all classes in an outermost one, as they are after it
	 */
	Mentions with(Collection<String> changed, Function<String, Stream<ProjectClass>> nests) {
		Map<String, Set<String>> mentioned = new HashMap<>(this.mentioned);
		Map<String, Set<String>> users = new HashMap<>(this.users);
		Set<String> copied = new HashSet<>();
		Function<String, Set<String>> copy = (name) -> {
			if (copied.add(name)) {
				users.put(name, new HashSet<>(users.getOrDefault(name, Set.of())));
			}
			return users.getOrDefault(name, Set.of());
		};
		for (String name : changed.stream().map(ProjectClass::outermost).collect(Collectors.toSet())) {
			Set<String> before = mentioned.getOrDefault(name, Set.of());
			Set<String> after = mentionedBy(nests.apply(name), mentioned.keySet());
			mentioned.put(name, after);
			before.stream()
				.filter((other) -> !after.contains(other))
				.forEach((other) -> copy.apply(other).remove(name));
			after.stream().filter((other) -> !before.contains(other)).forEach((other) -> copy.apply(other).add(name));
		}
		return new Mentions(mentioned, users);
	}

	private static Set<String> mentionedBy(Stream<ProjectClass> nest, Set<String> all) {
		return nest.flatMap((nested) -> nested.mentioned().stream())
			.map(ProjectClass::outermost)
			.filter(all::contains)
			.collect(Collectors.toSet());
	}

	/** Returns some outermost classes with those that mention one, and so on. */
	Set<String> usersOf(Collection<String> used) {
		Set<String> all = new HashSet<>(used);
		Deque<String> next = new ArrayDeque<>(used);
		while (!next.isEmpty()) {
			for (String user : this.users.getOrDefault(next.remove(), Set.of())) {
				if (all.add(user)) {
					next.add(user);
				}
			}
		}
		return all;
	}

}
