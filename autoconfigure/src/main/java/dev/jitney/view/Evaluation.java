package dev.jitney.view;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One walk over the steps of a page. Used by one thread, once. */
final class Evaluation {

	private final Environment environment;

	private final ValueReader values;

	private final SlotReader slots;

	private Frame[] frames = {};

	private @Nullable Outlet outlet;

	Evaluation(EvaluationContext context) {
		this.environment = new Environment(context);
		this.values = new ValueReader(this.environment);
		this.slots = new SlotReader(this.values);
	}

	/** Returns the view of a template; the previous one if nothing changed. */
	View view(Step.Plan plan, @Nullable View previous) {
		if (previous != null && previous.slots().layout() == plan.layout() && areUnchanged(plan.body())) {
			return previous;
		}
		return walk(plan, previous, null);
	}

	private View walk(Step.Plan plan, @Nullable View previous, @Nullable Outlet content) {
		Frame[] outerFrames = this.frames;
		Outlet outerOutlet = this.outlet;
		Frame frame = new Frame(plan.layout(), previous);
		this.frames = new Frame[plan.depth()];
		this.frames[0] = frame;
		this.outlet = content;
		run(plan.body());
		this.frames = outerFrames;
		this.outlet = outerOutlet;
		return frame.close();
	}

	/**
	 * Whether a block would set the values it set before. Of a block that binds states
	 * that is not known.
	 */
	private boolean areUnchanged(Step.Block block) {
		return !block.binds() && block.dependencies().areUnchanged(this.environment);
	}

	private void run(Step.Block block) {
		List<Step> steps = block.steps();
		for (int i = 0; i < steps.size(); i++) {
			run(steps.get(i));
		}
	}

	private void run(Step step) {
		if (step instanceof Step.SlotStep slot) {
			set(slot);
		}
		else if (step instanceof Step.BranchStep branch) {
			set(branch.condition());
			run(Boolean.TRUE.equals(get(branch.condition())) ? branch.then() : branch.otherwise());
		}
		else if (step instanceof Step.CaseStep cases) {
			run(cases);
		}
		else if (step instanceof Step.RowsStep rows) {
			run(rows);
		}
		else if (step instanceof Step.BindStep bind) {
			run(bind);
		}
		else if (step instanceof Step.NestedStep nested) {
			run(nested);
		}
		else if (step instanceof Step.OutletStep) {
			runOutlet();
		}
	}

	private Frame frame(Step.SlotStep step) {
		return this.frames[step.slot().frame()];
	}

	private @Nullable Object get(Step.SlotStep step) {
		return frame(step).get(step.index());
	}

	/**
	 * Returns whether the frame has the value already, or may keep that of the previous
	 * view.
	 */
	private boolean isKept(Step.SlotStep step) {
		Frame frame = frame(step);
		if (frame.isSet(step.index())) {
			return true;
		}
		return frame.before(step.index()) != null && step.dependencies().areUnchanged(this.environment)
				&& frame.keep(step.index());
	}

	private void set(Step.SlotStep step) {
		if (!isKept(step)) {
			frame(step).set(step.index(), this.slots.read(step.slot()));
		}
	}

	private void run(Step.CaseStep cases) {
		Step.SlotStep subject = cases.subject();
		if (!isKept(subject)) {
			frame(subject).set(subject.index(),
					this.values.matching(subject.slot().value(), cases.constants(), subject.slot().key()));
		}
		run((get(subject) instanceof Integer index && index >= 0) ? cases.bodies().get(index) : cases.otherwise());
	}

	private void run(Step.BindStep bind) {
		boolean sameInstance = bind.dependencies().areUnchanged(this.environment);
		String instance = this.values.key(bind.key(), "with " + bind.stateType());
		StateBinding outer = this.environment.bind(bind.stateType(), instance, sameInstance);
		run(bind.body());
		this.environment.restore(bind.stateType(), outer);
	}

	private void run(Step.NestedStep nested) {
		Frame frame = this.frames[nested.frame()];
		if (nested.row() != null && nested.parameter() != null) {
			this.environment.bind(nested.parameter(), this.environment.row(nested.row()));
		}
		View before = (frame.before(nested.index()) instanceof View view) ? view : null;
		if (before != null && nested.outlet().steps().isEmpty() && areUnchanged(nested.plan().body())) {
			frame.keep(nested.index());
			return;
		}
		Outlet content = new Outlet(nested.outlet(), this.frames, this.outlet);
		frame.set(nested.index(), walk(nested.plan(), before, content));
	}

	private void runOutlet() {
		Outlet content = this.outlet;
		if (content == null) {
			return;
		}
		Frame[] inner = this.frames;
		this.frames = content.frames();
		this.outlet = content.outer();
		run(content.block());
		this.frames = inner;
		this.outlet = content;
	}

	private void run(Step.RowsStep step) {
		Step.SlotStep list = step.list();
		Frame frame = frame(list);
		if (frame.isSet(list.index())) {
			return;
		}
		RowBinding binding = new RowBinding();
		this.environment.bind(step.row(), binding);
		Rows before = (frame.before(list.index()) instanceof Rows rows) ? rows : null;
		boolean sameRows = before != null && list.dependencies().areUnchanged(this.environment);
		if (before != null && sameRows && areUnchanged(step.body())) {
			keepRows(step, before);
			frame.keep(list.index());
		}
		else {
			frame.set(list.index(), rows(step, binding, before, sameRows));
		}
	}

	/**
	 * Walks unchanged rows if what they show further out has to be set again; evaluates
	 * nothing.
	 */
	private void keepRows(Step.RowsStep step, Rows before) {
		if (step.body().outermost() < step.frame()) {
			before.rows().forEach((row) -> walk(step, row.view()));
		}
	}

	@SuppressWarnings("ReferenceEquality") // a frame returns the previous view if equal
	private Rows rows(Step.RowsStep step, RowBinding binding, @Nullable Rows before, boolean sameRows) {
		String slot = step.list().slot().key();
		Object[] items = this.values.rows(step.list().slot().value(), slot);
		RowMatcher matcher = new RowMatcher(before);
		List<Rows.Row> rows = new ArrayList<>(items.length);
		for (Object item : items) {
			binding.set(item, false);
			String key = this.values.key(step.key(), slot);
			Rows.Row match = match(matcher, key, step);
			binding.set(item, sameRows && match != null);
			View view = walk(step, (match != null) ? match.view() : null);
			rows.add((match != null && match.view() == view) ? match : new Rows.Row(key, view));
		}
		return (before != null && isSame(before.rows(), rows)) ? before : new Rows(rows);
	}

	private static Rows.@Nullable Row match(RowMatcher matcher, String key, Step.RowsStep step) {
		try {
			return matcher.match(key);
		}
		catch (IllegalArgumentException ex) {
			throw new ValueException(step.list().slot().key(),
					ex.getMessage() + ", " + ValueName.of(step.key()) + " is not", step.key().method().location(),
					null);
		}
	}

	private View walk(Step.RowsStep step, @Nullable View previous) {
		Frame frame = new Frame(step.layout(), previous);
		this.frames[step.frame()] = frame;
		run(step.body());
		return frame.close();
	}

	@SuppressWarnings("ReferenceEquality")
	private static boolean isSame(List<Rows.Row> before, List<Rows.Row> rows) {
		if (before.size() != rows.size()) {
			return false;
		}
		for (int i = 0; i < rows.size(); i++) {
			if (before.get(i) != rows.get(i)) {
				return false;
			}
		}
		return true;
	}

	/** What a layout shows in its outlet, and where that stands. */
	private record Outlet(Step.Block block, Frame[] frames, @Nullable Outlet outer) {

	}

}
