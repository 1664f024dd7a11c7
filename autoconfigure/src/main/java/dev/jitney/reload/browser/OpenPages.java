package dev.jitney.reload.browser;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What the news are about as far as open pages are concerned. Safe for use by several
 * threads.
 *
 * @param shown gives the routes of the pages that are open in browsers
 * @param missing gives the routes whose page an edit took away
 */
public record OpenPages(Supplier<Set<String>> shown, Supplier<Set<String>> missing) {

	/** Returns the sorted routes that are open, out of some. */
	Set<String> shownOf(Set<String> routes) {
		Set<String> open = new TreeSet<>(routes);
		open.retainAll(this.shown.get());
		return open;
	}

}
