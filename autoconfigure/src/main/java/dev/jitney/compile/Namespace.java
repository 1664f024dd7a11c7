package dev.jitney.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The slot keys of one frame. The same value, written the same way, is one slot. */
final class Namespace {

	private final Map<String, Slot> slots = new HashMap<>();

	private final Map<String, Integer> uses = new HashMap<>();

	private int lambdas;

	/**
	 * Returns the slot of that identity; the first time, the one that {@code make} makes.
	 */
	Slot slot(String identity, Supplier<Slot> make) {
		Slot known = this.slots.get(identity);
		if (known == null) {
			known = make.get();
			this.slots.put(identity, known);
		}
		return known;
	}

	/** Returns the name itself for the first that asks, then {@code name~2} and so on. */
	String unique(String name) {
		int use = this.uses.merge(name, 1, Integer::sum);
		return (use == 1) ? name : name + "~" + use;
	}

	/**
	 * Returns the name of the next lambda: compilers number lambdas as they like, so
	 * theirs is not used.
	 */
	String nextLambda() {
		return "$" + ++this.lambdas;
	}

}
