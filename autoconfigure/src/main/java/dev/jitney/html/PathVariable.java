package dev.jitney.html;

/**
 * A variable of the page's route, as the request gave it.
 *
 * @since 0.1
 */
public record PathVariable(String name) implements Value<String> {

	public PathVariable {
		if (name.isBlank() || name.matches(".*[{}*/:].*")) {
			throw MarkupException.here("\"" + name + "\" is not the name of a path variable; write the bare name: for"
					+ " /post/{id} it is pathKey(\"id\")");
		}
	}

	@Override
	public String toString() {
		return Symbol.of("path variable " + this.name);
	}

}
