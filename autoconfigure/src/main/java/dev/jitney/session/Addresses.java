package dev.jitney.session;

import dev.jitney.event.Location;
import dev.jitney.compile.PageProgram;
import dev.jitney.view.ViewEvaluator;
import org.jspecify.annotations.Nullable;

/** Finds the page behind a path. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface Addresses {

	/**
	 * Returns the page that a path and query lead to, compiled, or null if there is none.
	 * @param url path and query, below the base path
	 */
	@Nullable Target resolve(String url);

	/**
	 * Returns the application's own page for a failure, compiled, or null if it has none.
	 * @param status HTTP status
	 * @param location where it takes the place of the page
	 */
	default @Nullable Target errorPage(int status, Location location) {
		return null;
	}

	/**
	 * A page and the address that led to it.
	 *
	 * @param evaluator the one of this program
	 */
	record Target(PageProgram program, ViewEvaluator evaluator, Location location) {

	}

}
