package dev.jitney.event.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.http.MediaType;

/**
 * Which files may be chosen, as the attribute {@code accept} says it: extensions such as
 * {@code .pdf}, and types such as {@code image/png} or {@code image/*}. One that fits is
 * enough; none at all means every file. Immutable.
 *
 * @param tokens in lower case
 */
public record FileTypes(List<String> tokens) {

	/** Every file. */
	public static final FileTypes ALL = new FileTypes(List.of());

	private static final Pattern TOKEN = Pattern
		.compile("\\.[^\\s.,/]+(\\.[^\\s.,/]+)*|(\\*|[a-z0-9.+!#$&^_-]+)/[a-z0-9.+!#$&^_*-]+");

	public FileTypes {
		tokens = List.copyOf(tokens);
	}

	/**
	 * Reads an attribute.
	 * @throws IllegalArgumentException if a part of it is neither extension nor type
	 */
	public static FileTypes parse(String accept) {
		List<String> tokens = Arrays.stream(accept.split(","))
			.map((token) -> token.strip().toLowerCase(Locale.ROOT))
			.filter((token) -> !token.isEmpty())
			.toList();
		for (String token : tokens) {
			if (!TOKEN.matcher(token).matches()) {
				throw new IllegalArgumentException("\"" + token + "\" in accept is neither an extension nor a type;"
						+ " write \".pdf\", \"image/png\" or \"image/*\", separated by commas");
			}
		}
		return new FileTypes(tokens);
	}

	boolean accept(FileDescription file) {
		String name = file.name().value().toLowerCase(Locale.ROOT);
		return this.tokens.isEmpty() || this.tokens.stream()
			.anyMatch((token) -> token.startsWith(".") ? name.endsWith(token) : includes(token, file.contentType()));
	}

	private static boolean includes(String token, MediaType type) {
		int slash = token.indexOf('/');
		String subtype = token.substring(slash + 1);
		return token.substring(0, slash).equals("*") || (type.getType().equals(token.substring(0, slash))
				&& (subtype.equals("*") || subtype.equals(type.getSubtype())));
	}

	@Override
	public String toString() {
		return String.join(", ", this.tokens);
	}

}
