package dev.jitney.page;

import java.util.Map;

/**
 * A page that a request asks for.
 *
 * @param page the page
 * @param variables path variables by name, decoded
 */
public record PageMatch(PageDefinition page, Map<String, String> variables) {

	public PageMatch {
		variables = Map.copyOf(variables);
	}

}
