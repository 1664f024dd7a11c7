package dev.jitney.page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.http.server.PathContainer;

/**
 * All pages of an application. They only change, all at once, when the application's
 * classes are replaced while it is being developed. Safe for use by several threads.
 */
public final class PageCatalogue {

	private volatile RouteTable table;

	/**
	 * Creates a catalogue.
	 * @throws InvalidPageException if two pages are for the same route, whatever its
	 * variables are called, or for the same HTTP status
	 */
	public PageCatalogue(Collection<PageDefinition> pages) {
		this(new RouteTable(pages));
	}

	private PageCatalogue(RouteTable table) {
		this.table = table;
	}

	/**
	 * Returns a catalogue of the pages that there are now, and will be in it for ever.
	 */
	public PageCatalogue copy() {
		return new PageCatalogue(this.table);
	}

	/** Lets the pages of another catalogue take the place of those in this one. */
	public void replace(PageCatalogue other) {
		this.table = other.table;
	}

	/** Returns all pages, those for errors as well. */
	public List<PageDefinition> pages() {
		return this.table.pages();
	}

	/** Returns the page of a name. */
	public Optional<PageDefinition> find(String name) {
		return this.table.pages().stream().filter((page) -> page.name().equals(name)).findFirst();
	}

	/**
	 * Returns the page with the most specific route that matches.
	 * @param path path within the application; an empty one is the root
	 */
	public Optional<PageMatch> match(PathContainer path) {
		return this.table.match(path);
	}

	/** Returns the error page for a status, or the one for all others. */
	public Optional<PageMatch> errorPage(int status) {
		return this.table.errorPage(status);
	}

}
