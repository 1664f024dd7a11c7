package dev.jitney.session;

/**
 * How the on-load handlers of a page ended after it was painted, if not well: HTTP could
 * not tell the browser any more. Kept in the tab's record until the browser shows the
 * page.
 */
sealed interface Sequel {

	/** Returns the form that {@link #read} understands. */
	String write();

	/** Reads what {@link #write} has written. */
	static Sequel read(String text) {
		return Character.isDigit(text.charAt(0)) ? new Failed(Integer.parseInt(text)) : new Sent(text.substring(1));
	}

	/** They send the browser elsewhere. */
	record Sent(String url) implements Sequel {

		@Override
		public String write() {
			return ">" + this.url;
		}

	}

	/** They failed. @param status what HTTP would have said */
	record Failed(int status) implements Sequel {

		@Override
		public String write() {
			return Integer.toString(this.status);
		}

	}

}
