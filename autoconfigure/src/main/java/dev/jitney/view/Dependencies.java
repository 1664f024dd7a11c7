package dev.jitney.view;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.jitney.html.Message;
import dev.jitney.html.Row;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.StateValue;
import dev.jitney.html.Url;
import dev.jitney.html.Value;

/**
 * The states and rows on which something depends. Locale, principal, path and its
 * variables are not among them: they are the same for all views that follow one another.
 * Immutable.
 */
record Dependencies(List<String> stateTypes, List<Row<?>> rows) {

	static Dependencies of(Value<?> value) {
		Collector collector = new Collector();
		collector.add(value);
		return collector.collect();
	}

	/** Whether all of it is what it was when the previous view was made. */
	boolean areUnchanged(Environment environment) {
		for (int i = 0; i < this.rows.size(); i++) {
			if (!environment.row(this.rows.get(i)).isUnchanged()) {
				return false;
			}
		}
		for (int i = 0; i < this.stateTypes.size(); i++) {
			if (!environment.state(this.stateTypes.get(i)).isUnchanged()) {
				return false;
			}
		}
		return true;
	}

	/** Gathers dependencies. Used by one thread. */
	static final class Collector {

		private final Set<String> stateTypes = new LinkedHashSet<>();

		private final Set<Row<?>> rows = Collections.newSetFromMap(new IdentityHashMap<>());

		void add(Value<?> value) {
			if (value instanceof StateValue<?> state) {
				this.stateTypes.add(state.method().owner());
			}
			else if (value instanceof RowValue<?> row) {
				this.rows.add(row.row());
			}
			else if (value instanceof RowStateValue<?> both) {
				this.rows.add(both.row());
				this.stateTypes.add(both.method().owner());
			}
			else if (value instanceof Message message) {
				message.arguments().forEach(this::add);
			}
			else if (value instanceof Url url) {
				url.variables().forEach(this::add);
			}
		}

		void addStateType(String stateType) {
			this.stateTypes.add(stateType);
		}

		void addRow(Row<?> row) {
			this.rows.add(row);
		}

		void addAll(Dependencies dependencies) {
			this.stateTypes.addAll(dependencies.stateTypes());
			this.rows.addAll(dependencies.rows());
		}

		Dependencies collect() {
			return new Dependencies(List.copyOf(this.stateTypes), List.copyOf(this.rows));
		}

	}

}
