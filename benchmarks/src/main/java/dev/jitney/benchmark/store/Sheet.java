package dev.jitney.benchmark.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.jitney.state.State;

/** Rows of about 45 bytes each. */
@State
public class Sheet {

	private List<Row> rows = new ArrayList<>();

	/** Returns the rows. */
	public List<Row> rows() {
		return this.rows;
	}

	/** Fills the sheet. */
	public void fill(int count) {
		this.rows = new ArrayList<>(
				IntStream.range(0, count).mapToObj((id) -> new Row(id, "Row number " + id, 0)).toList());
	}

	/**
	 * A row.
	 */
	public record Row(int id, String label, int votes) {

	}

	/**
	 * The same for a mapper that is not ours.
	 */
	public record Plain(List<Row> rows) {

	}

}
