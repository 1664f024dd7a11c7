package dev.jitney.compile;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.jitney.html.SourceLocation;

/**
 * Which path variables a page has: those of its route's pattern. Of memos and layouts,
 * which serve several pages, that is not known. Stateless.
 */
final class RouteVariables {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w[\\w-]*)[}:]");

	/** What an error page has instead, as it has no path. */
	private static final List<String> ERROR_PAGE = List.of("message", "status");

	private RouteVariables() {
	}

	/**
	 * Checks the variables that a page uses.
	 * @throws PageCompileException if the route does not have one of them
	 */
	static void check(String route, Set<String> used, SourceLocation location) {
		Collection<String> known = of(route);
		for (String name : used) {
			if (!known.contains(name)) {
				throw new PageCompileException("pathKey(\"" + name + "\") is not a variable of the page " + route
						+ (known.isEmpty() ? ", whose path has none; write {" + name + "} into its path"
								: "; it has " + String.join(", ", known)),
						location);
			}
		}
	}

	private static Collection<String> of(String route) {
		if (!route.startsWith("/")) {
			return new TreeSet<>(ERROR_PAGE);
		}
		Set<String> names = new LinkedHashSet<>();
		Matcher matcher = VARIABLE.matcher(route);
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return names;
	}

}
