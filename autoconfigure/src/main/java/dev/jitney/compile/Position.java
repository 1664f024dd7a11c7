package dev.jitney.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.jitney.html.Row;

/**
 * Where the walk stands: what encloses the component in hand. Immutable; going inward
 * makes a new one.
 *
 * @param frames one namespace per open frame
 * @param rows the frame of each row that may be used here
 * @param bindings the frame on which a bound state type's key depends, with a text that
 * identifies the binding
 * @param guards what must hold for a handler here
 * @param path the guards as text, for handler ids
 * @param tags the enclosing elements, outermost first
 */
record Position(List<Namespace> frames, Map<Row<?>, Integer> rows, Map<String, Binding> bindings, List<Guard> guards,
		String path, List<String> tags) {

	record Binding(int frame, String identity) {

	}

	static Position root() {
		return new Position(List.of(new Namespace()), Map.of(), Map.of(), List.of(), "", List.of());
	}

	int depth() {
		return this.frames.size() - 1;
	}

	/**
	 * Whether nothing decides that what stands here is on the page, or which instance or
	 * row it shows.
	 */
	boolean isUnconditional() {
		return this.guards.stream().allMatch((guard) -> guard instanceof Guard.UnlessDisabled);
	}

	Position withRow(Row<?> row, int frame) {
		Map<Row<?>, Integer> rows = new LinkedHashMap<>(this.rows);
		rows.put(row, frame);
		return new Position(this.frames, Collections.unmodifiableMap(rows), this.bindings, this.guards, this.path,
				this.tags);
	}

	Position withFrame() {
		return new Position(append(this.frames, new Namespace()), this.rows, this.bindings, this.guards, this.path,
				this.tags);
	}

	Position withGuard(Guard guard, String text) {
		return new Position(this.frames, this.rows, this.bindings, append(this.guards, guard), this.path + text + ";",
				this.tags);
	}

	Position withBinding(String stateType, Binding binding) {
		Map<String, Binding> bindings = new LinkedHashMap<>(this.bindings);
		bindings.put(stateType, binding);
		return new Position(this.frames, this.rows, bindings, this.guards, this.path, this.tags);
	}

	Position inside(String tag) {
		return new Position(this.frames, this.rows, this.bindings, this.guards, this.path, append(this.tags, tag));
	}

	private static <T> List<T> append(List<T> list, T last) {
		List<T> all = new ArrayList<>(list.size() + 1);
		all.addAll(list);
		all.add(last);
		return Collections.unmodifiableList(all);
	}

}
