package dev.jitney.view;

import dev.jitney.compile.Template;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a page for one tab after another. There is one evaluator per program; the
 * session keeps it as long as the program. Only values in branches that are taken are
 * computed, each at most once. Safe for use by several threads; blocks as far as values
 * do.
 */
public final class ViewEvaluator {

	private final Step.Plan plan;

	/**
	 * Prepares the evaluation of a template and the memos in it.
	 * @throws IllegalArgumentException if the template breaks a rule about frames
	 */
	public ViewEvaluator(Template template) {
		this.plan = Planner.plan(template);
	}

	/**
	 * Evaluates the page.
	 * @param previous the view that this evaluator last made for the same tab, route
	 * variables, locale and principal, or null. What depends only on states that are
	 * {@linkplain EvaluationContext#unchanged unchanged} is taken from it, as the same
	 * object. A view of another evaluator is of no use, and of no harm
	 * @return the view; {@code previous} itself if nothing changed
	 * @throws ValueException if a value throws or is not allowed where it is shown
	 */
	public View evaluate(EvaluationContext context, @Nullable View previous) {
		return new Evaluation(context).view(this.plan, previous);
	}

}
