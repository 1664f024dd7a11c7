package dev.jitney.jit;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import dev.jitney.compile.PageProgram;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an application that compiles just in time: each is compiled when it is
 * first visited, or ahead if the last run visited it and it has state. Notes the visits
 * for the next run. Safe for use by several threads.
 */
public final class DeferredPages {

	private final PageCatalogue catalogue;

	private final PageFlights flights;

	private final @Nullable MarkerFile marker;

	private final Executor writer;

	private final Set<String> visited = new TreeSet<>();

	/**
	 * Creates the pages.
	 * @param marker where visits are noted, or null if they are not
	 * @param writer runs the writes to the marker, which block
	 */
	public DeferredPages(PageCatalogue catalogue, PageFlights flights, @Nullable MarkerFile marker, Executor writer) {
		this.catalogue = catalogue;
		this.flights = flights;
		this.marker = marker;
		this.writer = writer;
	}

	/** Begins to compile what the last run visited. Reads a file. */
	public void compileAhead() {
		Set<String> routes = (this.marker != null) ? this.marker.read() : Set.of();
		this.flights.prepare(this.catalogue.pages().stream().filter((page) -> routes.contains(page.name())).toList());
	}

	/** Whether a page is compiled, so that nobody has to wait for it. */
	public boolean isCompiled(PageDefinition page) {
		return this.flights.status(page) == PageStatus.COMPILED;
	}

	/**
	 * Returns the program of a page that is being visited, now or soon; fails if it does
	 * not compile.
	 */
	public CompletableFuture<PageProgram> visit(PageDefinition page) {
		return this.flights.compile(page).thenApply(this::note);
	}

	/**
	 * The same for a caller that waits.
	 * @throws RuntimeException if the page does not compile
	 */
	public PageProgram visited(PageDefinition page) {
		return note(this.flights.program(page));
	}

	private PageProgram note(PageProgram program) {
		MarkerFile marker = this.marker;
		if (marker != null && !program.stateTypes().isEmpty() && add(program.route())) {
			this.writer.execute(() -> write(marker));
		}
		return program;
	}

	private boolean add(String route) {
		synchronized (this.visited) {
			return this.visited.add(route);
		}
	}

	/** One at a time, so that the last one has it all. */
	private synchronized void write(MarkerFile marker) {
		Collection<String> routes;
		synchronized (this.visited) {
			routes = Set.copyOf(this.visited);
		}
		marker.write(routes);
	}

}
