package dev.jitney.view.html;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import dev.jitney.view.Rows;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The open views of a template, one per frame, and what its outlet shows. Used by one
 * thread.
 */
final class ViewScope {

	private final List<View> frames = new ArrayList<>();

	private final List<Node> outlet;

	private final @Nullable ViewScope caller;

	ViewScope(View view, List<Node> outlet, @Nullable ViewScope caller) {
		this.frames.add(view);
		this.outlet = outlet;
		this.caller = caller;
	}

	List<Node> outlet() {
		return this.outlet;
	}

	@Nullable ViewScope caller() {
		return this.caller;
	}

	void open(int frame, View view) {
		if (frame < this.frames.size()) {
			this.frames.set(frame, view);
		}
		else {
			this.frames.add(view);
		}
	}

	@Nullable Object get(Slot slot) {
		return this.frames.get(slot.frame()).get(slot.key());
	}

	View nested(Node.MemoNode memo) {
		if (this.frames.get(memo.frame()).get(memo.key()) instanceof View view) {
			return view;
		}
		throw new IllegalArgumentException("The view was not made from this template: it has no " + memo.key());
	}

	Rows rows(Slot slot) {
		if (get(slot) instanceof Rows rows) {
			return rows;
		}
		throw new IllegalArgumentException("The view was not made from this template: it has no rows " + slot.key());
	}

	/** Returns text, or the value of a slot as text. @param part a String or a Slot */
	String text(Object part) {
		Object value = (part instanceof Slot slot) ? get(slot) : part;
		return (value != null) ? value.toString() : "";
	}

}
