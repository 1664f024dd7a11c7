package dev.jitney.html;

/**
 * The document's title or one of its meta elements. It stands anywhere in the page and
 * renders nothing in place.
 *
 * @param name the meta name, or {@link #TITLE}
 * @since 0.1
 */
public record Head(String name, Value<?> content) implements Component {

	public static final String TITLE = "title";

	static Head meta(String name, Value<?> content) {
		Symbol.refuseIn(name);
		if (name.isBlank() || name.equals(TITLE)) {
			throw MarkupException.here("\"" + name + "\" is not the name of a meta element; write"
					+ " documentMeta(\"description\", …), or documentTitle(…) for the title");
		}
		return new Head(name, content);
	}

}
