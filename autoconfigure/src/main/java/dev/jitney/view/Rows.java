package dev.jitney.view;

import java.util.List;

/** The rows of a list, in order; keys are unique. Immutable. */
public record Rows(List<Row> rows) {

	public Rows {
		rows = List.copyOf(rows);
	}

	/** A row: its key and what its body shows. */
	public record Row(String key, View view) {

	}

}
