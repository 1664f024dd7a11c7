package dev.jitney.view;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.compile.Node;
import dev.jitney.html.Row;
import org.jspecify.annotations.Nullable;

/** Gathers steps and what they depend on together. Used by one thread. */
final class BlockBuilder {

	private final List<Step> steps = new ArrayList<>();

	private final Dependencies.Collector dependencies = new Dependencies.Collector();

	private boolean binds;

	private int outermost = Integer.MAX_VALUE;

	void add(Step step) {
		this.steps.add(step);
	}

	/** Takes a value of these steps into account. */
	void note(Step.SlotStep slot) {
		this.dependencies.addAll(slot.dependencies());
		this.outermost = Math.min(this.outermost, slot.slot().frame());
	}

	void noteBinding(Dependencies key) {
		this.dependencies.addAll(key);
		this.binds = true;
	}

	/** Takes a memo into account; its values lie in frames of its own. */
	void noteNested(Step.Block body, Node.MemoNode memo) {
		noteDependencies(body, memo.parameter());
		if (memo.row() != null) {
			this.dependencies.addRow(memo.row());
		}
		this.outermost = Math.min(this.outermost, memo.frame());
	}

	/** Takes steps inside these into account, and returns them. */
	Step.Block inner(Step.Block block) {
		return inner(block, null);
	}

	/**
	 * As {@link #inner(Step.Block)}. @param own the row that only the inner steps know
	 */
	Step.Block inner(Step.Block block, @Nullable Row<?> own) {
		noteDependencies(block, own);
		this.outermost = Math.min(this.outermost, block.outermost());
		return block;
	}

	private void noteDependencies(Step.Block block, @Nullable Row<?> own) {
		block.dependencies().stateTypes().forEach(this.dependencies::addStateType);
		block.dependencies().rows().stream().filter((row) -> row != own).forEach(this.dependencies::addRow);
		this.binds |= block.binds();
	}

	Step.Block build() {
		return new Step.Block(List.copyOf(this.steps), this.dependencies.collect(), this.binds, this.outermost);
	}

}
