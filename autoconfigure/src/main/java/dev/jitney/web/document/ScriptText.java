package dev.jitney.web.document;

/** Makes JSON fit to stand in a script element. */
final class ScriptText {

	private ScriptText() {
	}

	/**
	 * Returns JSON of the same meaning in which nothing can end the script or begin a
	 * comment. The characters it replaces stand in strings only.
	 */
	static String of(String json) {
		StringBuilder text = new StringBuilder(json.length() + 64);
		for (int index = 0; index < json.length(); index++) {
			char next = json.charAt(index);
			switch (next) {
				case '<' -> text.append("\\u003c");
				case '>' -> text.append("\\u003e");
				case '&' -> text.append("\\u0026");
				case '\u2028' -> text.append("\\u2028");
				case '\u2029' -> text.append("\\u2029");
				default -> text.append(next);
			}
		}
		return text.toString();
	}

}
