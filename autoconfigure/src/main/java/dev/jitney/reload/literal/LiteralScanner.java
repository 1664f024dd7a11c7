package dev.jitney.reload.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Finds the literals of one source, past comments and names. Used once. */
final class LiteralScanner {

	private static final String QUOTES = "\"\"\"";

	private final String text;

	private final List<Literal> literals = new ArrayList<>();

	private int position;

	private LiteralScanner(String text) {
		this.text = text;
	}

	/**
	 * Returns the literals in their order, or null if the text is no Java or has Unicode
	 * escapes outside of them.
	 */
	static @Nullable List<Literal> scan(String text) {
		LiteralScanner scanner = new LiteralScanner(text);
		while (scanner.position < text.length()) {
			if (!scanner.step()) {
				return null;
			}
		}
		return scanner.literals;
	}

	private boolean step() {
		char next = at(this.position);
		if (next == '/' && (at(this.position + 1) == '/' || at(this.position + 1) == '*')) {
			return comment();
		}
		if (next == '"') {
			return this.text.startsWith(QUOTES, this.position) ? quoted(LiteralKind.TEXT_BLOCK, QUOTES)
					: quoted(LiteralKind.STRING, "\"");
		}
		if (next == '\'') {
			return quoted(LiteralKind.CHARACTER, "'");
		}
		if (isDigit(next) || (next == '.' && isDigit(at(this.position + 1)))) {
			number();
			return true;
		}
		if (Character.isJavaIdentifierStart(next)) {
			word();
			return true;
		}
		this.position++;
		return next != '\\';
	}

	private char at(int index) {
		return (index < this.text.length()) ? this.text.charAt(index) : '\0';
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private boolean comment() {
		boolean line = at(this.position + 1) == '/';
		int end = line ? this.text.indexOf('\n', this.position) : this.text.indexOf("*/", this.position + 2);
		if (end < 0 && !line) {
			return false;
		}
		this.position = (end < 0) ? this.text.length() : end + (line ? 1 : 2);
		return true;
	}

	private boolean quoted(LiteralKind kind, String quotes) {
		int end = this.position + quotes.length();
		while (end < this.text.length() && !this.text.startsWith(quotes, end)) {
			if (kind != LiteralKind.TEXT_BLOCK && at(end) == '\n') {
				return false;
			}
			end += (at(end) == '\\') ? 2 : 1;
		}
		if (end + quotes.length() > this.text.length()) {
			return false;
		}
		add(kind, end + quotes.length());
		return true;
	}

	private void add(LiteralKind kind, int end) {
		this.literals.add(Literal.of(kind, this.text, this.position, end));
		this.position = end;
	}

	private void word() {
		int end = this.position;
		while (end < this.text.length() && Character.isJavaIdentifierPart(at(end))) {
			end++;
		}
		String word = this.text.substring(this.position, end);
		if (word.equals("true") || word.equals("false")) {
			add(LiteralKind.BOOLEAN, end);
		}
		else {
			this.position = end;
		}
	}

	private void number() {
		boolean hexadecimal = this.text.startsWith("0x", this.position) || this.text.startsWith("0X", this.position);
		int end = this.position;
		while (isPartOfNumber(end, hexadecimal)) {
			end++;
		}
		add(kind(this.text.substring(this.position, end).toLowerCase(Locale.ROOT), hexadecimal), end);
	}

	private boolean isPartOfNumber(int index, boolean hexadecimal) {
		char character = at(index);
		if (character == '+' || character == '-') {
			return index > this.position && (hexadecimal ? "pP" : "eE").indexOf(at(index - 1)) >= 0;
		}
		return character == '.' || (character != '\0' && Character.isJavaIdentifierPart(character));
	}

	private static LiteralKind kind(String number, boolean hexadecimal) {
		if (number.endsWith("l")) {
			return LiteralKind.LONG;
		}
		boolean fraction = hexadecimal ? number.contains("p") : number.matches(".*[.edf].*");
		if (!fraction) {
			return LiteralKind.INT;
		}
		return number.endsWith("f") ? LiteralKind.FLOAT : LiteralKind.DOUBLE;
	}

}
