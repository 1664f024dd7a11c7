package dev.jitney.reload.literal;

import java.util.List;

/**
 * What the compiler makes of all literals of a source. Holds for all sources that differ
 * from it in the values of literals only. Immutable.
 *
 * @param types binary names of the outermost classes that are declared in it
 */
record Places(List<String> types, List<Place> places) {

	Places {
		types = List.copyOf(types);
		places = List.copyOf(places);
	}

}
