package dev.jitney.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes that {@link ViewJson} writes, in UTF-8, without writing them. Stops as
 * soon as a limit is passed, so that asking whether a large list is smaller than a small
 * delta costs no more than the delta. Half a surrogate pair, which is written as an
 * escape, is counted short. Used by one thread.
 */
final class JsonSize {

	private final long limit;

	private long bytes;

	private JsonSize(long limit) {
		this.limit = limit;
	}

	/**
	 * Returns the size of a {@link View}, one of its values, or a part of a
	 * {@link Delta}.
	 */
	static long of(@Nullable Object value) {
		JsonSize size = new JsonSize(Long.MAX_VALUE);
		size.add(value);
		return size.bytes;
	}

	static boolean isAtMost(@Nullable Object value, long limit) {
		JsonSize size = new JsonSize(limit);
		size.add(value);
		return size.bytes <= limit;
	}

	private void add(@Nullable Object value) {
		if (value instanceof String text) {
			addText(text);
		}
		else if (value instanceof Rows rows) {
			addRows(rows);
		}
		else if (value instanceof View view) {
			addView(view.slots());
		}
		else if (value instanceof Delta delta) {
			addDelta(delta);
		}
		else if (value instanceof RowsDelta delta) {
			addRowsDelta(delta);
		}
		else {
			this.bytes += String.valueOf(value).length();
		}
	}

	private void addView(SlotMap slots) {
		addBrackets(slots.size());
		for (int index = 0; index < slots.layout().size() && this.bytes <= this.limit; index++) {
			Object slot = slots.slot(index);
			if (slot != null) {
				addEntry(slots.layout().key(index), slot);
			}
		}
	}

	private void addRows(Rows rows) {
		addBrackets(rows.rows().size());
		for (Rows.Row row : rows.rows()) {
			addBrackets(2);
			addText(row.key());
			addView(row.view().slots());
			if (this.bytes > this.limit) {
				return;
			}
		}
	}

	private void addDelta(Delta delta) {
		addBrackets(delta.changes().size() + (delta.gone().isEmpty() ? 0 : 1));
		delta.changes().forEach(this::addEntry);
		addKeys(delta.gone());
	}

	private void addRowsDelta(RowsDelta delta) {
		int parts = 0;
		parts += addKeys(delta.gone());
		if (!delta.moves().isEmpty()) {
			parts++;
			addListEntry(delta.moves().size());
			delta.moves().forEach((move) -> addPlace(2, move.key(), move.after()));
		}
		if (!delta.inserts().isEmpty()) {
			parts++;
			addListEntry(delta.inserts().size());
			for (RowsDelta.Insert insert : delta.inserts()) {
				addPlace(3, insert.key(), insert.after());
				add(insert.view());
			}
		}
		if (!delta.changes().isEmpty()) {
			parts++;
			addListEntry(delta.changes().size());
			delta.changes().forEach(this::addEntry);
		}
		addBrackets(parts);
	}

	private int addKeys(List<String> keys) {
		if (keys.isEmpty()) {
			return 0;
		}
		addListEntry(keys.size());
		keys.forEach(this::addText);
		return 1;
	}

	/**
	 * The name of a part, which is one character, and the brackets and commas of its
	 * value.
	 */
	private void addListEntry(int entries) {
		this.bytes += "\"-\":".length();
		addBrackets(entries);
	}

	private void addPlace(int entries, String key, @Nullable String after) {
		addBrackets(entries);
		addText(key);
		add(after);
	}

	private void addEntry(String key, @Nullable Object value) {
		addText(key);
		this.bytes++;
		add(value);
	}

	private void addBrackets(int entries) {
		this.bytes += 2 + Math.max(0, entries - 1);
	}

	private void addText(String text) {
		this.bytes += 2 + text.length();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c == '"' || c == '\\' || c > 0x7f) {
				this.bytes += extra(c);
			}
		}
	}

	/** Returns by how many bytes a character is longer than one. */
	private static int extra(char c) {
		if (c > 0x7f) {
			// a surrogate pair is four bytes
			return (c < 0x800 || Character.isSurrogate(c)) ? 1 : 2;
		}
		return (c < ' ' && "\b\t\n\f\r".indexOf(c) < 0) ? 5 : 1;
	}

}
