package dev.jitney.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What has to be done to the rows of a list: first remove, then move, then insert, then
 * change. Each move and insertion finds the list as those before it left it. Immutable.
 *
 * @param gone keys of rows that are removed
 * @param moves rows that change their place
 * @param inserts rows that are new
 * @param changes keys of rows that stay, and what changes in them
 */
public record RowsDelta(List<String> gone, List<Move> moves, List<Insert> inserts, Map<String, Delta> changes) {

	public RowsDelta {
		gone = List.copyOf(gone);
		moves = List.copyOf(moves);
		inserts = List.copyOf(inserts);
		changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
	}

	/**
	 * A row that changes its place.
	 *
	 * @param after key of the row that it comes to stand behind, or null for the front
	 */
	public record Move(String key, @Nullable String after) {

	}

	/**
	 * A row that is new.
	 *
	 * @param after key of the row that it comes to stand behind, or null for the front
	 */
	public record Insert(String key, @Nullable String after, View view) {

	}

	/** Whether nothing is done. */
	public boolean isEmpty() {
		return this.gone.isEmpty() && this.moves.isEmpty() && this.inserts.isEmpty() && this.changes.isEmpty();
	}

	/**
	 * Makes the new rows of the old ones.
	 * @throws IllegalArgumentException if this delta was made from other rows
	 */
	public Rows applyTo(Rows rows) {
		RowChain chain = new RowChain(rows);
		this.gone.forEach(chain::remove);
		this.moves.forEach((move) -> chain.insert(chain.remove(move.key()), move.after()));
		this.inserts.forEach((insert) -> chain.insert(new Rows.Row(insert.key(), insert.view()), insert.after()));
		this.changes.forEach(chain::change);
		return chain.rows();
	}

}
