package dev.jitney.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.jitney.compile.PageProgram;
import dev.jitney.session.page.Addresses;
import dev.jitney.view.Delta;
import dev.jitney.view.View;
import dev.jitney.view.ViewDiff;

/**
 * Finds values that are not a function of their state: while developing, a page is now
 * and then evaluated twice. Safe for use by several threads.
 */
final class ValueChecks {

	private final Map<String, Integer> evaluations = new ConcurrentHashMap<>();

	/**
	 * Whether this evaluation of a page is to be checked: the first, second, fourth,
	 * eighth and so on.
	 */
	boolean isDue(PageProgram program) {
		return Integer.bitCount(this.evaluations.merge(program.route(), 1, Integer::sum)) == 1;
	}

	/**
	 * Evaluates a page, watching the states.
	 * @throws RuntimeException if a value changes a state
	 */
	View watched(Addresses.Target page, TabEvaluation evaluation, StateInstances states) {
		WatchedEvaluation watched = new WatchedEvaluation(evaluation, states, page.program().route());
		return page.evaluator().evaluate(watched, null);
	}

	/**
	 * Compares two evaluations of the same states.
	 * @throws IllegalStateException if they differ
	 */
	void compare(PageProgram program, View first, View second) {
		Delta delta = ViewDiff.diff(first, second);
		if (!delta.isEmpty()) {
			List<String> slots = Stream.of(delta.changes().keySet(), delta.gone())
				.flatMap(Collection::stream)
				.sorted()
				.toList();
			throw new IllegalStateException("On the page " + program.route() + " a value is not the same when it is"
					+ " asked for twice: " + String.join(", ", slots) + "; a value depends on its state, the locale"
					+ " and the user only: let a handler put anything else into a field");
		}
	}

}
