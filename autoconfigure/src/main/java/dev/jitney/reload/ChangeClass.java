package dev.jitney.reload;

/** What kind of change an edit was, from the least work to the most. */
public enum ChangeClass {

	/**
	 * Only values of literals, on a page or in what it calls: shown without waiting for
	 * the compiler, which has its say afterwards.
	 */
	LITERAL("literal"),

	/**
	 * The page itself is another one now: its module is swapped, and all else is kept.
	 */
	MARKUP("markup"),

	/** What a page calls does something else; the page is the same. */
	LOGIC("logic"),

	/** Fields of a state: what is stored is carried over. */
	STATE_SHAPE("state shape"),

	/** Stylesheets, images and the like: no code is touched. */
	ASSET("asset"),

	/**
	 * What Spring or its beans hold: the context is started again, state is kept, and
	 * tabs connect again.
	 */
	WIRING("wiring");

	private final String text;

	ChangeClass(String text) {
		this.text = text;
	}

	/** Returns how the class is called in logs, meters and the browser. */
	public String text() {
		return this.text;
	}

}
