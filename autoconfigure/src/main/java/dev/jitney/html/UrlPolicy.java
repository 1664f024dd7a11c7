package dev.jitney.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which attributes hold URLs, and which URLs an author may write. What a value yields is
 * looked at when it is shown, and more strictly. Stateless.
 *
 * @since 0.1
 */
public final class UrlPolicy {

	private static final Set<String> ATTRIBUTES = Set.of("action", "background", "cite", "data", "formaction", "href",
			"ping", "poster", "src", "srcset", "xlink:href");

	private static final Set<String> REFUSED = Set.of("javascript", "data", "vbscript");

	/** Browsers skip some of these inside a scheme and all of them before it. */
	private static final Pattern IGNORED = Pattern.compile("[\\p{Cntrl}\\s\\p{Z}\\p{Cf}]");

	private static final Pattern SCHEME = Pattern.compile("^([^/?#:]*):.*", Pattern.DOTALL);

	private UrlPolicy() {
	}

	/** Returns whether the attribute of that name holds a URL, or several. */
	public static boolean isUrl(String attribute) {
		return ATTRIBUTES.contains(attribute);
	}

	/** Returns why the URL may not stand in a page, or nothing if it may. */
	public static Optional<String> problem(String url) {
		var matcher = SCHEME.matcher(IGNORED.matcher(url).replaceAll(""));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
		return REFUSED.contains(scheme)
				? Optional.of("A URL of the scheme " + scheme + ": can run code in the page, so it is refused; write a"
						+ " path or an https: URL, and a trigger such as onClick for behaviour")
				: Optional.empty();
	}

	/**
	 * Returns why the value of that URL attribute is refused; a {@code srcset} or
	 * {@code ping} holds several URLs.
	 */
	static Optional<String> problem(String attribute, String value) {
		return switch (attribute) {
			case "srcset" -> first(value.split(","));
			case "ping" -> first(value.split("\\s+"));
			default -> problem(value);
		};
	}

	private static Optional<String> first(String[] urls) {
		for (String url : urls) {
			Optional<String> problem = problem(url);
			if (problem.isPresent()) {
				return problem;
			}
		}
		return Optional.empty();
	}

}
