package dev.jitney.compile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.jitney.html.MethodReference;

/** Gives the handlers of one template their ids. Used by one thread. */
final class HandlerIds {

	private final UnaryOperator<String> digest;

	private final Map<String, Place> places = new HashMap<>();

	/**
	 * @param digest makes a short id that means the same in every program
	 */
	HandlerIds(UnaryOperator<String> digest) {
		this.digest = digest;
	}

	/**
	 * Returns the id of a handler.
	 * @param place all that makes it another handler than others, as text
	 * @throws PageCompileException if another place has the same id by chance
	 */
	String of(String place, MethodReference method) {
		String id = this.digest.apply(place);
		Place known = this.places.putIfAbsent(id, new Place(place, method));
		if (known != null && !known.text().equals(place)) {
			throw new PageCompileException("The handlers " + known.method() + " and " + method
					+ " have the same id by chance; rename one of them", method.location());
		}
		return id;
	}

	private record Place(String text, MethodReference method) {

	}

}
