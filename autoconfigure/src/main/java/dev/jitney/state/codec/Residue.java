package dev.jitney.state.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a stored value holds beyond what its class reads: put back when the class writes
 * the value, it is there for a node that can read it. Follows the value; elements of
 * lists are named by their place.
 */
final class Residue {

	private final Map<String, JsonNode> unknown = new TreeMap<>();

	private final Map<String, JsonNode> unfit = new LinkedHashMap<>();

	private final Map<String, Residue> inner = new LinkedHashMap<>();

	/** Fields that the class does not have. */
	Map<String, JsonNode> unknown() {
		return this.unknown;
	}

	/** What does not fit and is at its default, or left out. */
	Map<String, JsonNode> unfit() {
		return this.unfit;
	}

	/** What the values inside hold beyond what is read of them. */
	Map<String, Residue> inner() {
		return this.inner;
	}

	@Nullable Residue inner(int index) {
		return this.inner.get(Integer.toString(index));
	}

	boolean isEmpty() {
		return this.unknown.isEmpty() && this.unfit.isEmpty() && this.inner.isEmpty();
	}

}
