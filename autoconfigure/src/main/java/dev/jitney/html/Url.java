package dev.jitney.html;

import java.util.List;

/**
 * A URL whose variables are encoded one by one: {@code /post/{id}}. A leading slash means
 * the application's base path.
 */
public record Url(String template, List<Value<?>> variables) implements Value<String> {

	public Url {
		variables = List.copyOf(variables);
	}

}
