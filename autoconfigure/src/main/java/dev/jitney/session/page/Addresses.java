package dev.jitney.session.page;

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
	 * Returns the addresses as they are at this moment: the same page has the same
	 * program whenever it is asked for, although others may serve by then.
	 */
	default Addresses fixed() {
		return this;
	}

	/**
	 * Returns a page that was found earlier as it is here: itself, or the one that has
	 * taken its place since the application's classes were replaced; null if there is
	 * none.
	 */
	default @Nullable Target renewed(Target page) {
		return page;
	}

	/**
	 * A page and the address that led to it.
	 *
	 * @param evaluator the one of this program
	 */
	record Target(PageProgram program, ViewEvaluator evaluator, Location location) {

	}

}
