package dev.jitney.compile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageLoader;
import dev.jitney.page.PageSource;
import org.jspecify.annotations.Nullable;

/**
 * The compiled pages of an application, with all their modules. Each page is compiled
 * once, by the first that needs it; others wait for it. Safe for use by several threads;
 * compiling runs application code and may take a while.
 *
 * @since 0.1
 */
public final class PagePrograms {

	private final PageCatalogue catalogue;

	private final PageLoader loader;

	private final PageCompiler compiler;

	private final CompileObserver observer;

	private final Map<String, PageProgram> programs = new ConcurrentHashMap<>();

	private final Map<String, CompiledModule> modules = new ConcurrentHashMap<>();

	private final Map<String, Duration> durations = new ConcurrentHashMap<>();

	public PagePrograms(PageCatalogue catalogue, PageLoader loader, PageCompiler compiler, CompileObserver observer) {
		this.catalogue = catalogue;
		this.loader = loader;
		this.compiler = compiler;
		this.observer = observer;
	}

	/**
	 * Returns the program of a page.
	 * @throws RuntimeException if the page method throws or breaks a rule; it is tried
	 * again next time
	 */
	public PageProgram program(PageDefinition page) {
		PageProgram known = this.programs.get(page.name());
		return (known != null) ? known : this.programs.computeIfAbsent(page.name(), (name) -> compile(page));
	}

	/** Returns the program of a page if it is compiled. */
	public Optional<PageProgram> compiled(PageDefinition page) {
		return Optional.ofNullable(this.programs.get(page.name()));
	}

	/** Returns how long it took to compile a page, if it is compiled. */
	public Optional<Duration> duration(PageDefinition page) {
		return Optional.ofNullable(this.durations.get(page.name()));
	}

	/** Returns the number of pages that are compiled. */
	public int count() {
		return this.programs.size();
	}

	/** Returns a module by its file name. */
	public Optional<CompiledModule> module(String name) {
		return Optional.ofNullable(this.modules.get(name));
	}

	/**
	 * Compiles all pages.
	 * @throws PagesNotCompiledException if some do not compile; it names all of them
	 */
	public void compileAll() {
		List<RuntimeException> failures = new ArrayList<>();
		for (PageDefinition page : this.catalogue.pages()) {
			try {
				program(page);
			}
			catch (RuntimeException ex) {
				failures.add(ex);
			}
		}
		if (!failures.isEmpty()) {
			throw new PagesNotCompiledException(failures);
		}
	}

	private PageProgram compile(PageDefinition page) {
		long start = System.nanoTime();
		Authored authored = observed(page, CompileObserver.Phase.LOAD, () -> load(page));
		PageProgram program = observed(page, CompileObserver.Phase.COMPILE, () -> compile(page, authored));
		this.modules.put(program.module().name(), program.module());
		program.memos().forEach((memo) -> this.modules.put(memo.name(), memo));
		this.durations.put(page.name(), Duration.ofNanos(System.nanoTime() - start));
		return program;
	}

	private <T> T observed(PageDefinition page, CompileObserver.Phase phase, Supplier<T> work) {
		long start = System.nanoTime();
		boolean successful = false;
		try {
			T result = work.get();
			successful = true;
			return result;
		}
		finally {
			this.observer.compiled(page, phase, successful, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	private Authored load(PageDefinition page) {
		PageSource source = this.loader.load(page);
		Layout layout = (source.layout() != null) ? source.layout().get() : null;
		return new Authored(source.component().get(), layout);
	}

	private PageProgram compile(PageDefinition page, Authored authored) {
		try {
			return this.compiler.compile(page.name(), page.title(), authored.component(), authored.layout(),
					page.location());
		}
		catch (PageCompileException ex) {
			throw ex.in(page.method());
		}
	}

	/** What the author's methods return. */
	private record Authored(Component component, @Nullable Layout layout) {

	}

}
