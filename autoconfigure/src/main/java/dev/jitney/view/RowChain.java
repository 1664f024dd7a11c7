package dev.jitney.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Rows as a linked list with an index, so that each operation of a {@link RowsDelta} is
 * done in constant time. Used by one thread.
 */
final class RowChain {

	private final Map<String, Link> links = new HashMap<>();

	private final Link front = new Link(new Rows.Row("", View.EMPTY));

	RowChain(Rows rows) {
		Link last = this.front;
		for (Rows.Row row : rows.rows()) {
			last = insertBehind(last, row);
		}
	}

	Rows.Row remove(String key) {
		Link link = link(key);
		this.links.remove(key);
		link.previous.next = link.next;
		link.next.previous = link.previous;
		return link.row;
	}

	void insert(Rows.Row row, @Nullable String after) {
		insertBehind((after != null) ? link(after) : this.front, row);
	}

	void change(String key, Delta delta) {
		Link link = link(key);
		link.row = new Rows.Row(key, delta.applyTo(link.row.view()));
	}

	Rows rows() {
		List<Rows.Row> rows = new ArrayList<>(this.links.size());
		for (Link link = this.front.next; link != this.front; link = link.next) {
			rows.add(link.row);
		}
		return new Rows(rows);
	}

	private Link insertBehind(Link before, Rows.Row row) {
		Link link = new Link(row);
		if (this.links.putIfAbsent(row.key(), link) != null) {
			throw new IllegalArgumentException("The delta was made from other rows: there is a row " + row.key());
		}
		link.previous = before;
		link.next = before.next;
		before.next.previous = link;
		before.next = link;
		return link;
	}

	private Link link(String key) {
		Link link = this.links.get(key);
		if (link == null) {
			throw new IllegalArgumentException("The delta was made from other rows: there is no row " + key);
		}
		return link;
	}

	/** A link of a ring; alone, it is its own neighbour. */
	private static final class Link {

		private Rows.Row row;

		private Link previous = this;

		private Link next = this;

		Link(Rows.Row row) {
			this.row = row;
		}

	}

}
