package dev.jitney.html;

/**
 * The document's title or one of its meta elements. It stands anywhere in the page and
 * renders nothing in place.
 *
 * @param name the meta name, or {@link #TITLE}
 */
public record Head(String name, Value<?> content) implements Component {

	public static final String TITLE = "title";

}
