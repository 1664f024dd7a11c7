package dev.jitney.page;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The routes that pages have been at since an application that is being developed was
 * started: whose page is gone by now may get it back with the next edit. Safe for use by
 * several threads.
 */
public final class FormerRoutes {

	private final PageCatalogue catalogue;

	private final Set<String> seen;

	/**
	 * Creates routes.
	 * @param catalogue the pages that there are now
	 * @param seen where routes are noted; those that are in it have been there before
	 */
	public FormerRoutes(PageCatalogue catalogue, Set<String> seen) {
		this.catalogue = catalogue;
		this.seen = seen;
		note();
	}

	/** Returns where routes can be noted. */
	public static Set<String> none() {
		return ConcurrentHashMap.newKeySet();
	}

	/** Notes the routes that there are now. */
	public void note() {
		this.seen.addAll(routes());
	}

	private Set<String> routes() {
		return this.catalogue.pages()
			.stream()
			.filter((page) -> !page.isErrorPage())
			.map(PageDefinition::name)
			.collect(Collectors.toSet());
	}

	/** Returns the routes whose page is gone, sorted. */
	public Set<String> missing() {
		Set<String> missing = new TreeSet<>(this.seen);
		missing.removeAll(routes());
		return missing;
	}

	/** Whether a path was that of a page that is gone. */
	public boolean isMissing(PathContainer path) {
		return missing().stream().anyMatch((route) -> PathPatternParser.defaultInstance.parse(route).matches(path));
	}

}
