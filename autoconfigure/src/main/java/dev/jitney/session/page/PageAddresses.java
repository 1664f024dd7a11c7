package dev.jitney.session.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.jitney.compile.CompiledPages;
import dev.jitney.compile.PageProgram;
import dev.jitney.event.Location;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageMatch;
import dev.jitney.view.ViewEvaluator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;

/**
 * The pages of the catalogue. Safe for use by several threads; a page that is not
 * compiled is compiled first.
 */
public final class PageAddresses implements Addresses {

	private final PageCatalogue catalogue;

	private final Function<PageDefinition, PageProgram> programs;

	private final Supplier<CompiledPages> generation;

	private final Map<String, Evaluated> evaluators = new ConcurrentHashMap<>();

	/**
	 * Creates addresses.
	 * @param programs gives the program of a page, compiled by whoever asks first; throws
	 * if the page does not compile
	 * @param generation gives the pages of the classes that serve now
	 */
	public PageAddresses(PageCatalogue catalogue, Function<PageDefinition, PageProgram> programs,
			Supplier<CompiledPages> generation) {
		this.catalogue = catalogue;
		this.programs = programs;
		this.generation = generation;
	}

	@Override
	public Addresses fixed() {
		return fixed(this.catalogue.copy(), this.generation.get());
	}

	/** Returns the addresses of one generation of the application's classes. */
	@SuppressWarnings("ReferenceEquality")
	public PageAddresses fixed(PageCatalogue catalogue, CompiledPages pages) {
		Function<PageDefinition, PageProgram> own = (page) -> {
			PageProgram program = (this.generation.get() == pages) ? this.programs.apply(page) : pages.program(page);
			return pages.owns(program) ? program : pages.program(page);
		};
		return new PageAddresses(catalogue, own, () -> pages);
	}

	/** Forgets what is known of programs, because others take their place. */
	public void clear() {
		this.evaluators.clear();
	}

	@Override
	public @Nullable Target renewed(Target page) {
		if (this.generation.get().owns(page.program())) {
			return page;
		}
		Location location = page.location();
		return this.catalogue.find(page.program().route())
			.filter(PageDefinition::isErrorPage)
			.map((same) -> target(this.programs.apply(same), location))
			.orElseGet(() -> resolve(location.url()));
	}

	private Target target(PageProgram program, Location location) {
		return new Target(program, evaluator(program), location);
	}

	@Override
	public @Nullable Target resolve(String url) {
		int query = url.indexOf('?');
		String path = (query < 0) ? url : url.substring(0, query);
		return this.catalogue.match(PathContainer.parsePath(path))
			.map((match) -> target(match, path, (query < 0) ? "" : url.substring(query + 1)))
			.orElse(null);
	}

	@Override
	public @Nullable Target errorPage(int status, Location location) {
		return this.catalogue.errorPage(status)
			.map((match) -> target(match, location.path(), location.query()))
			.orElse(null);
	}

	/** Returns a page that the caller has matched itself. */
	public Target target(PageMatch match, String path, String query) {
		return target(this.programs.apply(match.page()),
				new Location(match.page().name(), path, query, match.variables()));
	}

	/**
	 * A program that was compiled anew has other lambdas, even if it has the same text.
	 */
	@SuppressWarnings("ReferenceEquality")
	private ViewEvaluator evaluator(PageProgram program) {
		Evaluated known = this.evaluators.get(program.route());
		if (known == null || known.program() != program) {
			known = new Evaluated(program, new ViewEvaluator(program.template()));
			this.evaluators.put(program.route(), known);
		}
		return known.evaluator();
	}

	private record Evaluated(PageProgram program, ViewEvaluator evaluator) {

	}

}
