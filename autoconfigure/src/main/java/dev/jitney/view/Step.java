package dev.jitney.view;

import java.util.List;

import dev.jitney.compile.Slot;
import dev.jitney.html.Row;
import dev.jitney.html.RowValue;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/** What is left of a node when only its values matter. Immutable. */
sealed interface Step {

	/** A value, at its index in its frame. */
	record SlotStep(Slot slot, int index, Dependencies dependencies) implements Step {

	}

	/** A condition; its value is one of the values of the frame. */
	record BranchStep(SlotStep condition, Block then, Block otherwise) implements Step {

	}

	/** Cases. */
	record CaseStep(SlotStep subject, List<Object> constants, List<Block> bodies, Block otherwise) implements Step {

	}

	/**
	 * Rows. @param frame index of the frame that the body opens @param layout of that
	 * frame
	 */
	record RowsStep(SlotStep list, RowValue<?> key, Row<?> row, int frame, FrameLayout layout,
			Block body) implements Step {

	}

	/** A bound state. */
	record BindStep(String stateType, Value<?> key, Dependencies dependencies, Block body) implements Step {

	}

	/**
	 * A nested view. @param outlet what its template shows in its outlet, in the frames
	 * of the caller
	 */
	record NestedStep(String key, int frame, int index, Plan plan, @Nullable Row<?> row, @Nullable Row<?> parameter,
			Block outlet) implements Step {

	}

	/** The outlet of a layout. */
	record OutletStep() implements Step {

	}

	/**
	 * Steps in order, with what is known of all of them together.
	 *
	 * @param dependencies all that they depend on from outside
	 * @param binds whether some of them bind states, so that their dependencies say
	 * little
	 * @param outermost index of the outermost frame in which they set values
	 */
	record Block(List<Step> steps, Dependencies dependencies, boolean binds, int outermost) {

	}

	/**
	 * The steps of a template.
	 *
	 * @param depth how many frames are open at most
	 */
	record Plan(Block body, FrameLayout layout, int depth) {

	}

}
