package dev.jitney.view;

import dev.jitney.compile.Slot;
import dev.jitney.compile.Template;

/**
 * Which values a view may hold and what decides on them. Templates of one shape can show
 * the view of one another, whatever markup they have around the values.
 *
 * @param text the shape, written down
 */
public record ViewShape(String text) {

	/** Returns the shape of the views of a template. */
	public static ViewShape of(Template template) {
		StringBuilder text = new StringBuilder();
		write(Planner.plan(template).body(), text);
		return new ViewShape(text.toString());
	}

	private static void write(Step.Block block, StringBuilder text) {
		text.append('{');
		block.steps().forEach((step) -> write(step, text));
		text.append('}');
	}

	private static void write(Step step, StringBuilder text) {
		if (step instanceof Step.SlotStep value) {
			write(value, text);
		}
		else if (step instanceof Step.BranchStep branch) {
			write(branch.condition(), text.append('?'));
			write(branch.then(), text);
			write(branch.otherwise(), text);
		}
		else if (step instanceof Step.CaseStep cases) {
			write(cases.subject(), text.append('#').append(cases.constants()));
			cases.bodies().forEach((body) -> write(body, text));
			write(cases.otherwise(), text);
		}
		else if (step instanceof Step.RowsStep rows) {
			write(rows.list(), text.append('*').append(rows.frame()));
			write(rows.body(), text);
		}
		else if (step instanceof Step.BindStep bound) {
			write(bound.body(), text.append('@').append(bound.stateType()));
		}
		else if (step instanceof Step.NestedStep nested) {
			text.append('>').append(nested.frame()).append(' ').append(nested.key());
			write(nested.plan().body(), text);
			write(nested.outlet(), text);
		}
		else if (step instanceof Step.OutletStep) {
			text.append('^');
		}
	}

	private static void write(Step.SlotStep value, StringBuilder text) {
		Slot slot = value.slot();
		text.append('(').append(slot.kind()).append(slot.frame()).append(' ').append(slot.key()).append(')');
	}

}
