package dev.jitney.compile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.compile.CompileObserver.Phase;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageLoader;

/**
 * The compiled pages of an application, with all their modules. Each page is compiled
 * once, by the first that needs it; others wait for it, and pages do not wait for each
 * other. Safe for use by several threads; compiling runs application code and may take a
 * while.
 *
 * @since 0.1
 */
public final class PagePrograms {

	private final Modules modules = new Modules();

	/** Those of earlier generations. */
	private final Map<String, String> hashes = new ConcurrentHashMap<>();

	private volatile CompiledPages pages;

	/**
	 * Creates an empty collection.
	 * @param loader calls page methods
	 * @param check looks at each program before it is used
	 * @param observer told of each compile
	 */
	public PagePrograms(PageLoader loader, PageCompiler compiler, ProgramCheck check, CompileObserver observer) {
		this.pages = new CompiledPages(loader, compiler, check, observer, this.modules::add);
	}

	/** Returns the pages of the classes that serve now. */
	public CompiledPages pages() {
		return this.pages;
	}

	/**
	 * Returns the pages of other classes, which nobody is served yet.
	 * @param check looks at each program before it is used
	 */
	public CompiledPages prepare(PageLoader loader, PageCompiler compiler, ProgramCheck check) {
		return this.pages.next(loader, compiler, check);
	}

	/**
	 * Lets prepared pages serve from now on. Modules of earlier ones stay for a while:
	 * browsers may still ask for them.
	 */
	public void replace(CompiledPages prepared) {
		this.modules.age();
		this.hashes.putAll(this.pages.hashes());
		this.pages = prepared;
	}

	/**
	 * Returns the program of a page, compiled by the calling thread if need be.
	 * @throws RuntimeException if the page method throws or breaks a rule; it is tried
	 * again next time
	 * @throws CancellationException if the thread is interrupted while another one
	 * compiles the page
	 */
	public PageProgram program(PageDefinition page) {
		return this.pages.program(page);
	}

	/** Returns the program of a page if it is compiled. */
	public Optional<PageProgram> compiled(PageDefinition page) {
		return this.pages.compiled(page);
	}

	/** Returns the hash of a page's program when it was last compiled, if it ever was. */
	public Optional<String> lastHash(PageDefinition page) {
		return compiled(page).map(PageProgram::hash).or(() -> Optional.ofNullable(this.hashes.get(page.name())));
	}

	/** Returns how long it took to compile a page, if it is compiled. */
	public Optional<Duration> duration(PageDefinition page) {
		return this.pages.duration(page);
	}

	/** Returns how long each phase of that took; empty if the page is not compiled. */
	public Map<Phase, Duration> times(PageDefinition page) {
		return this.pages.times(page);
	}

	/** Returns the number of pages that are compiled. */
	public int count() {
		return this.pages.count();
	}

	/** Returns a module by its file name. */
	public Optional<CompiledModule> module(String name) {
		return this.modules.find(name);
	}

}
