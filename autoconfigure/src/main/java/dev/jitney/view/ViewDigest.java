package dev.jitney.view;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A short number by which server and browser find out whether they hold the same view:
 * 32-bit FNV-1a over the UTF-8 bytes of the view's canonical JSON. That is the text of
 * {@code JSON.stringify} with the keys of objects sorted by UTF-16 code unit. Used by one
 * thread.
 */
public final class ViewDigest {

	private static final int OFFSET_BASIS = 0x811c9dc5;

	private static final int PRIME = 0x01000193;

	private static final String ESCAPES = "btn_fr";

	private int hash = OFFSET_BASIS;

	private ViewDigest() {
	}

	/** Returns the digest as eight lower-case hexadecimal digits. */
	public static String of(View view) {
		ViewDigest digest = new ViewDigest();
		digest.addView(view.slots());
		return HexFormat.of().toHexDigits(digest.hash);
	}

	private void addView(SlotMap slots) {
		char separator = '{';
		for (int place = 0; place < slots.layout().size(); place++) {
			int index = slots.layout().sorted(place);
			Object slot = slots.slot(index);
			if (slot != null) {
				addAscii(separator);
				addText(slots.layout().key(index));
				addAscii(':');
				addValue(SlotMap.unwrap(slot));
				separator = ',';
			}
		}
		addEnd(separator, '{', '}');
	}

	private void addRows(Rows rows) {
		char separator = '[';
		for (Rows.Row row : rows.rows()) {
			addAscii(separator);
			addAscii('[');
			addText(row.key());
			addAscii(',');
			addView(row.view().slots());
			addAscii(']');
			separator = ',';
		}
		addEnd(separator, '[', ']');
	}

	private void addEnd(char separator, char start, char end) {
		if (separator == start) {
			addAscii(start);
		}
		addAscii(end);
	}

	private void addValue(@Nullable Object value) {
		if (value instanceof String text) {
			addText(text);
		}
		else if (value instanceof Rows rows) {
			addRows(rows);
		}
		else if (value instanceof View view) {
			addView(view.slots());
		}
		else {
			addAscii(String.valueOf(value));
		}
	}

	private void addText(String text) {
		addAscii('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= ' ' && c < 0x80) {
				if (c == '"' || c == '\\') {
					addAscii('\\');
				}
				addAscii(c);
			}
			else if (c < ' ') {
				addControl(c);
			}
			else {
				i += addWide(text, i, c);
			}
		}
		addAscii('"');
	}

	private void addControl(char c) {
		addAscii('\\');
		if (c >= '\b' && c <= '\r' && c != 0x0b) {
			addAscii(ESCAPES.charAt(c - '\b'));
		}
		else {
			addUnicode(c);
		}
	}

	/** Adds a character beyond ASCII; returns 1 if it was made of two units, else 0. */
	private int addWide(String text, int index, char c) {
		if (!Character.isSurrogate(c)) {
			addUtf8(c);
			return 0;
		}
		int point = text.codePointAt(index);
		if (Character.isSupplementaryCodePoint(point)) {
			addUtf8(point);
			return 1;
		}
		addAscii('\\');
		addUnicode(c);
		return 0;
	}

	private void addUnicode(char c) {
		addAscii('u');
		addAscii(HexFormat.of().toHexDigits(c));
	}

	private void addUtf8(int point) {
		if (point < 0x800) {
			addByte(0xc0 | (point >> 6));
		}
		else {
			if (point < 0x10000) {
				addByte(0xe0 | (point >> 12));
			}
			else {
				addByte(0xf0 | (point >> 18));
				addByte(0x80 | ((point >> 12) & 0x3f));
			}
			addByte(0x80 | ((point >> 6) & 0x3f));
		}
		addByte(0x80 | (point & 0x3f));
	}

	private void addAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			addByte(text.charAt(i));
		}
	}

	private void addAscii(char c) {
		addByte(c);
	}

	private void addByte(int value) {
		this.hash = (this.hash ^ value) * PRIME;
	}

}
