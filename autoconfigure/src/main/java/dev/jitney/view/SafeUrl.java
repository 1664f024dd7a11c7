package dev.jitney.view;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

import org.springframework.web.util.UriUtils;

/**
 * Which URLs a page may show. A URL without a scheme is relative and always allowed; the
 * others need a scheme that cannot run code. Schemes are looked for the way browsers do,
 * after control characters and white space are stripped.
 */
final class SafeUrl {

	private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "sms");

	private static final Set<String> IMAGES = Set.of("data:image/png", "data:image/jpeg", "data:image/gif",
			"data:image/webp", "data:image/avif");

	/** No scheme that means anything is longer; messages need no more of one. */
	private static final int MAX_SCHEME = 30;

	private SafeUrl() {
	}

	/**
	 * Returns the URL without control characters and surrounding white space.
	 * @throws IllegalArgumentException if it is refused
	 */
	static String accept(String url) {
		String stripped = withoutControls(url).strip();
		String compact = withoutSpaces(stripped);
		int colon = schemeEnd(compact);
		if (colon < 0 || SCHEMES.contains(compact.substring(0, colon).toLowerCase(Locale.ROOT)) || isImage(compact)) {
			return stripped;
		}
		throw new IllegalArgumentException("a URL with the scheme '" + compact.substring(0, Math.min(colon, MAX_SCHEME))
				+ "' is refused; allowed are relative ones, " + String.join(", ", SCHEMES.stream().sorted().toList())
				+ " and images as data:");
	}

	/**
	 * Fills the placeholders of a template, in order. Each variable is encoded as a
	 * whole, so that it stays inside its path segment or parameter.
	 * @throws IllegalArgumentException if a variable would lead to another path or host
	 */
	static String expand(String template, String[] variables) {
		StringBuilder url = new StringBuilder(template.length() + 16);
		int variable = 0;
		int position = 0;
		for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', position)) {
			int close = template.indexOf('}', open);
			if (close < 0 || variable == variables.length) {
				throw new IllegalArgumentException("the URL " + template + " has other placeholders than variables");
			}
			url.append(template, position, open);
			url.append(UriUtils.encode(variables[variable++], StandardCharsets.UTF_8));
			position = close + 1;
		}
		url.append(template, position, template.length());
		if (dotSegments(url) > dotSegments(template) || (isOtherHost(url) && !isOtherHost(template))) {
			throw new IllegalArgumentException("a variable of the URL " + template
					+ " is empty or a dot segment, which would lead to another path");
		}
		return url.toString();
	}

	private static boolean isOtherHost(CharSequence url) {
		return url.length() > 1 && url.charAt(0) == '/' && url.charAt(1) == '/';
	}

	/** Counts segments of the path that are {@code .} or {@code ..}. */
	private static int dotSegments(CharSequence url) {
		int count = 0;
		int dots = 0;
		boolean onlyDots = true;
		for (int i = 0; i <= url.length(); i++) {
			char c = (i < url.length()) ? url.charAt(i) : '#';
			if (c == '/' || c == '?' || c == '#') {
				count += (onlyDots && (dots == 1 || dots == 2)) ? 1 : 0;
				dots = 0;
				onlyDots = true;
				if (c != '/') {
					return count;
				}
			}
			else {
				onlyDots &= (c == '.');
				dots++;
			}
		}
		return count;
	}

	private static boolean isImage(String url) {
		int end = url.indexOf(';');
		return end > 0 && IMAGES.contains(url.substring(0, end).toLowerCase(Locale.ROOT));
	}

	/** Returns the index of the colon behind a scheme, or -1 if the URL is relative. */
	private static int schemeEnd(String url) {
		for (int i = 0; i < url.length(); i++) {
			char c = url.charAt(i);
			if (c == ':' && i > 0) {
				return i;
			}
			boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
			boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
			if (!letter && !(other && i > 0)) {
				return -1;
			}
		}
		return -1;
	}

	private static String withoutControls(String url) {
		return filter(url, (c) -> !Character.isISOControl(c));
	}

	private static String withoutSpaces(String url) {
		return filter(url, (c) -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)
				&& Character.getType(c) != Character.FORMAT);
	}

	private static String filter(String url, IntPredicate kept) {
		if (url.chars().allMatch(kept)) {
			return url;
		}
		StringBuilder filtered = new StringBuilder(url.length());
		url.chars().filter(kept).forEach((c) -> filtered.append((char) c));
		return filtered.toString();
	}

}
