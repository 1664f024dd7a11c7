package dev.jitney.compile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import dev.jitney.html.Component;
import dev.jitney.html.Layout;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageLoader;
import dev.jitney.page.PageSource;

/**
 * The compiled pages of an application, with all their modules. Each page is compiled
 * once, by the first that needs it; others wait for it, and pages do not wait for each
 * other. Safe for use by several threads; compiling runs application code and may take a
 * while.
 *
 * @since 0.1
 */
public final class PagePrograms {

	private final PageLoader loader;

	private final PageCompiler compiler;

	private final ProgramCheck check;

	private final CompileObserver observer;

	private final Map<String, PageProgram> programs = new ConcurrentHashMap<>();

	private final Map<String, CompiledModule> modules = new ConcurrentHashMap<>();

	private final Map<String, CompileTimes> times = new ConcurrentHashMap<>();

	private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

	/**
	 * Creates an empty collection.
	 * @param loader calls page methods
	 * @param check looks at each program before it is used
	 * @param observer told of each compile
	 */
	public PagePrograms(PageLoader loader, PageCompiler compiler, ProgramCheck check, CompileObserver observer) {
		this.loader = loader;
		this.compiler = compiler;
		this.check = check;
		this.observer = observer;
	}

	/**
	 * Returns the program of a page, compiled by the calling thread if need be.
	 * @throws RuntimeException if the page method throws or breaks a rule; it is tried
	 * again next time
	 * @throws CancellationException if the thread is interrupted while another one
	 * compiles the page
	 */
	public PageProgram program(PageDefinition page) {
		PageProgram known = this.programs.get(page.name());
		return (known != null) ? known : compileOnce(page);
	}

	/** Returns the program of a page if it is compiled. */
	public Optional<PageProgram> compiled(PageDefinition page) {
		return Optional.ofNullable(this.programs.get(page.name()));
	}

	/** Returns how long it took to compile a page, if it is compiled. */
	public Optional<CompileTimes> times(PageDefinition page) {
		return Optional.ofNullable(this.times.get(page.name()));
	}

	/** Returns the number of pages that are compiled. */
	public int count() {
		return this.programs.size();
	}

	/** Returns a module by its file name. */
	public Optional<CompiledModule> module(String name) {
		return Optional.ofNullable(this.modules.get(name));
	}

	private PageProgram compileOnce(PageDefinition page) {
		ReentrantLock turn = this.turns.computeIfAbsent(page.name(), (name) -> new ReentrantLock());
		try {
			turn.lockInterruptibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted while page '" + page.name() + "' is compiled");
		}
		try {
			PageProgram known = this.programs.get(page.name());
			return (known != null) ? known : compile(page);
		}
		finally {
			turn.unlock();
		}
	}

	private PageProgram compile(PageDefinition page) {
		long start = System.nanoTime();
		boolean compiled = false;
		try {
			Stopwatch watch = new Stopwatch(start);
			PageProgram program = build(page, watch);
			this.check.check(program);
			CompileTimes times = watch.times();
			this.modules.put(program.module().name(), program.module());
			program.memos().forEach((memo) -> this.modules.put(memo.name(), memo));
			this.times.put(page.name(), times);
			this.programs.put(page.name(), program);
			this.observer.timed(page, times);
			compiled = true;
			return program;
		}
		finally {
			this.observer.compiled(page, compiled, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	private PageProgram build(PageDefinition page, Stopwatch watch) {
		PageSource source = this.loader.load(page);
		Layout layout = (source.layout() != null) ? source.layout().get() : null;
		Component component = source.component().get();
		watch.described = System.nanoTime();
		try {
			return this.compiler.compile(page.name(), page.title(), component, layout, page.location());
		}
		catch (PageCompileException ex) {
			throw ex.in(page.method());
		}
		finally {
			watch.translated = System.nanoTime();
		}
	}

	/** Where the time goes. Used by one thread. */
	private static final class Stopwatch {

		private final long start;

		private long described;

		private long translated;

		Stopwatch(long start) {
			this.start = start;
		}

		CompileTimes times() {
			return new CompileTimes(Duration.ofNanos(this.described - this.start),
					Duration.ofNanos(this.translated - this.described),
					Duration.ofNanos(System.nanoTime() - this.translated));
		}

	}

}
