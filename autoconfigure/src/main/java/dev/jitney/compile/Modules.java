package dev.jitney.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules of an application by file name: those of the pages that serve, and of a few
 * generations before them. Safe for use by several threads.
 */
final class Modules {

	private static final int GENERATIONS = 8;

	private final Deque<Map<String, CompiledModule>> generations = new ArrayDeque<>();

	private volatile Map<String, CompiledModule> latest = new ConcurrentHashMap<>();

	void add(CompiledModule module) {
		this.latest.put(module.name(), module);
	}

	synchronized Optional<CompiledModule> find(String name) {
		CompiledModule module = this.latest.get(name);
		return (module != null) ? Optional.of(module)
				: this.generations.stream()
					.filter((older) -> older.containsKey(name))
					.findFirst()
					.map((older) -> older.get(name));
	}

	/**
	 * Begins another generation. What pages that are about to serve have added already
	 * counts as the older one's.
	 */
	synchronized void age() {
		this.generations.addFirst(this.latest);
		if (this.generations.size() > GENERATIONS) {
			this.generations.removeLast();
		}
		this.latest = new ConcurrentHashMap<>();
	}

}
