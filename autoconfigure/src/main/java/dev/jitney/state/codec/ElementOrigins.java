package dev.jitney.state.codec;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Tells which element of a list each element of a later list comes from: the one that is
 * equal, else the one with the same {@code id}, else the one at the same place of a list
 * as long if it has no id and most of its fields are the same.
 */
final class ElementOrigins {

	private static final String ID = "id";

	private final ArrayNode before;

	private final ArrayNode now;

	private final int[] origins;

	private final boolean[] used;

	private ElementOrigins(ArrayNode before, ArrayNode now) {
		this.before = before;
		this.now = now;
		this.origins = new int[now.size()];
		this.used = new boolean[before.size()];
		Arrays.fill(this.origins, -1);
	}

	/** Returns the place of each element in the earlier list, -1 if it is new. */
	static int[] of(ArrayNode before, ArrayNode now) {
		ElementOrigins origins = new ElementOrigins(before, now);
		origins.match((element) -> element);
		origins.match((element) -> element.get(ID));
		if (before.size() == now.size() && !isOfAnotherKind(before, now)) {
			origins.matchPlaces();
		}
		return origins.origins;
	}

	/** Whether both are one of a sealed hierarchy, and not of the same class. */
	private static boolean isOfAnotherKind(ArrayNode before, ArrayNode now) {
		return before.size() == 2 && before.get(0).isString() && !before.get(0).equals(now.get(0));
	}

	private void match(Function<JsonNode, @Nullable JsonNode> sign) {
		Map<JsonNode, Deque<Integer>> places = new HashMap<>();
		for (int index = 0; index < this.used.length; index++) {
			JsonNode key = this.used[index] ? null : sign.apply(this.before.get(index));
			if (key != null) {
				places.computeIfAbsent(key, (missing) -> new ArrayDeque<>()).add(index);
			}
		}
		for (int index = 0; index < this.origins.length; index++) {
			JsonNode key = (this.origins[index] < 0) ? sign.apply(this.now.get(index)) : null;
			Integer place = (key != null && places.containsKey(key)) ? places.get(key).poll() : null;
			if (place != null) {
				use(place, index);
			}
		}
	}

	private void use(int place, int index) {
		this.origins[index] = place;
		this.used[place] = true;
	}

	private void matchPlaces() {
		for (int index = 0; index < this.origins.length; index++) {
			if (this.origins[index] < 0 && !this.used[index] && isAlike(this.before.get(index), this.now.get(index))) {
				use(index, index);
			}
		}
	}

	private static boolean isAlike(JsonNode before, JsonNode now) {
		if (!before.isObject()) {
			return before.isArray();
		}
		long equal = before.properties()
			.stream()
			.filter((field) -> field.getValue().equals(now.get(field.getKey())))
			.count();
		return !before.has(ID) && equal * 2 >= before.size();
	}

}
