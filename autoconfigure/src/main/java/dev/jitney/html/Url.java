package dev.jitney.html;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A URL whose variables are encoded one by one: {@code /post/{id}}. A leading slash means
 * the application's base path.
 *
 * @since 0.1
 */
public record Url(String template, List<Value<?>> variables) implements Value<String> {

	private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*}");

	public Url {
		Symbol.refuseIn(template);
		UrlPolicy.problem(template).ifPresent((problem) -> {
			throw MarkupException.here(problem);
		});
		variables = List.copyOf(variables);
		long places = VARIABLE.matcher(template).results().count();
		if (places != variables.size()) {
			throw MarkupException.here("The URL " + template + " has " + places + " variables in braces, but "
					+ variables.size() + " values are given; write one value for each, in order:"
					+ " url(\"/post/{id}\", post.get(Post::id))");
		}
	}

	static Url of(String template, Object... variables) {
		return new Url(template,
				Arrays.stream(variables)
					.<Value<?>>map((variable) -> Literal.valueOf(variable, "A variable of the URL " + template))
					.toList());
	}

	@Override
	public String toString() {
		return Symbol.of("URL " + this.template);
	}

}
