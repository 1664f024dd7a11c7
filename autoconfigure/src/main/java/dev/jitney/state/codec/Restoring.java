package dev.jitney.state.codec;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what was left out of a state when it was read back into what is about to be
 * written. Unknown fields return wherever their object is still there; a value that did
 * not fit returns only where nothing was changed. Used once.
 */
final class Restoring {

	private final Map<String, JsonNode> defaults;

	private boolean restored;

	private boolean restoredUnfit;

	/**
	 * @param defaults what the fields of the state itself start with
	 */
	Restoring(Map<String, JsonNode> defaults) {
		this.defaults = defaults;
	}

	boolean hasRestored() {
		return this.restored;
	}

	/** Whether something returned that the class cannot read. */
	boolean hasRestoredUnfit() {
		return this.restoredUnfit;
	}

	/**
	 * @param before the fields as they were read
	 * @param now the fields as they are written, to be completed
	 */
	void restore(Residue residue, ObjectNode before, ObjectNode now) {
		residue.unfit().forEach((name, value) -> {
			JsonNode current = now.get(name);
			if (Zeros.contains(current) || current.equals(this.defaults.get(name))) {
				restoreUnfit(now, name, value);
			}
		});
		restoreFields(residue, before, now);
	}

	private void restoreUnfit(ObjectNode now, String name, JsonNode value) {
		now.set(name, value);
		this.restored = true;
		this.restoredUnfit = true;
	}

	private void restoreFields(Residue residue, ObjectNode before, ObjectNode now) {
		residue.inner().forEach((name, inner) -> restore(inner, before.get(name), now.get(name)));
		residue.unknown().forEach((name, value) -> {
			if (!now.has(name)) {
				now.set(name, value);
				this.restored = true;
			}
		});
	}

	private void restore(Residue residue, @Nullable JsonNode before, @Nullable JsonNode now) {
		if (before instanceof ObjectNode was && now instanceof ObjectNode is) {
			residue.unfit().forEach((name, value) -> {
				if (Zeros.contains(is.get(name))) {
					restoreUnfit(is, name, value);
				}
			});
			restoreFields(residue, was, is);
		}
		else if (before instanceof ArrayNode was && now instanceof ArrayNode is) {
			restore(residue, was, is);
		}
	}

	private void restore(Residue residue, ArrayNode before, ArrayNode now) {
		@Nullable Residue[] inner = innerOf(residue, before.size());
		ArrayNode was = Zeros.withoutThem(before);
		ArrayNode is = Zeros.withoutThem(now);
		int[] origins = ElementOrigins.of(was, is);
		boolean unchanged = was.equals(is);
		for (int index = 0; index < origins.length; index++) {
			Residue origin = (origins[index] >= 0) ? inner[origins[index]] : null;
			if (origin != null) {
				restore(origin, before.get(origins[index]), now.get(index));
			}
		}
		if (unchanged) {
			residue.unfit().forEach((index, value) -> {
				now.insert(Integer.parseInt(index), value);
				this.restored = true;
				this.restoredUnfit = true;
			});
		}
	}

	/** Returns what belongs to each element that was read. */
	private static @Nullable Residue[] innerOf(Residue residue, int size) {
		@Nullable Residue[] inner = new Residue[size];
		int stored = 0;
		for (int index = 0; index < size; index++) {
			while (residue.unfit().containsKey(Integer.toString(stored))) {
				stored++;
			}
			inner[index] = residue.inner(stored++);
		}
		return inner;
	}

}
