package dev.jitney.benchmark.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.jitney.state.State;

/** Many rows, of which an event changes one. */
@State
public class Table {

	/** How many rows there are. */
	public static final int ROWS = 10_000;

	private List<TableRow> rows = new ArrayList<>(
			IntStream.range(0, ROWS).mapToObj((id) -> new TableRow(id, "Row number " + id, 0)).toList());

	List<TableRow> rows() {
		return this.rows;
	}

	/** Changes one row. */
	public void vote(int id) {
		this.rows.set(id, this.rows.get(id).voted());
	}

	/**
	 * A row.
	 *
	 * @param id its key
	 */
	public record TableRow(int id, String label, int votes) {

		TableRow voted() {
			return new TableRow(this.id, this.label, this.votes + 1);
		}

	}

}
