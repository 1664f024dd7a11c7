package dev.jitney.compile;

/**
 * The text of a module that shows something.
 *
 * @param render what it exports as default, an expression
 * @param head what describes the document's head, an expression; empty for nothing
 */
record ModuleText(String render, String head) {

	private static final String RENDER = "import { h, Fragment } from \"preact\";\nexport default ";

	/** Cannot be within an expression, which has no line break in a string. */
	private static final String HEAD = ";\nexport const head = ";

	private static final String END = ";\n";

	/** Reads what {@link #toString()} has written. */
	static ModuleText of(CompiledModule module) {
		String text = module.text();
		int head = text.lastIndexOf(HEAD);
		int end = text.length() - END.length();
		return (head < 0) ? new ModuleText(text.substring(RENDER.length(), end), "")
				: new ModuleText(text.substring(RENDER.length(), head), text.substring(head + HEAD.length(), end));
	}

	@Override
	public String toString() {
		return RENDER + this.render + (this.head.isEmpty() ? "" : HEAD + this.head) + END;
	}

}
