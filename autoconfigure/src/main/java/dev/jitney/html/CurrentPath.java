package dev.jitney.html;

/**
 * The path that the tab shows, below the application's base path and without query, as it
 * stands in the address bar: {@code /post/7}.
 *
 * @since 0.1
 */
public record CurrentPath() implements Value<String> {

	@Override
	public String toString() {
		return Symbol.of("path");
	}

}
