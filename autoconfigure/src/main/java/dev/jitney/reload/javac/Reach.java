package dev.jitney.reload.javac;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which classes of a project the compiler can come upon from some sources: those that
 * they name, and what these mention in turn. Showing it no others saves it from noting
 * each class of a large package.
 */
final class Reach {

	/** Beyond it there is little to save. */
	private static final int MOST = 500;

	private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+");

	private final ClassIndex index;

	private final Set<String> reached = new HashSet<>();

	private final Deque<String> next = new ArrayDeque<>();

	private Reach(ClassIndex index) {
		this.index = index;
	}

	/**
	 * Returns the internal names, or null if it is not known or any class may be among
	 * them. Blocks.
	 */
	static @Nullable Set<String> of(Collection<Path> sources, ClassIndex index) {
		Reach reach = new Reach(index);
		try {
			for (Path source : sources) {
				String text = Files.readString(source, StandardCharsets.UTF_8);
				if (text.contains("\\u")) {
					// which may be part of a name
					return null;
				}
				reach.name(text);
			}
			return reach.follow() ? reach.reached : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	private void name(String text) {
		Matcher name = NAME.matcher(text);
		while (name.find()) {
			add(ClassIndex.outermost(name.group()));
		}
	}

	private void add(String simpleName) {
		for (String found : this.index.named(simpleName)) {
			if (this.reached.add(found)) {
				this.next.add(found);
			}
		}
	}

	private boolean follow() {
		while (!this.next.isEmpty() && this.reached.size() <= MOST) {
			ClassSummary summary = this.index.find(this.next.remove());
			if (summary != null) {
				summary.references()
					.stream()
					.filter((mentioned) -> this.index.find(mentioned) != null)
					.forEach((mentioned) -> add(ClassIndex.outermost(mentioned)));
			}
		}
		return this.next.isEmpty();
	}

}
