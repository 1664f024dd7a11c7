package dev.jitney.compile;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.jitney.compile.CompileObserver.Phase;
import dev.jitney.html.Component;
import dev.jitney.html.Layout;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageLoader;
import dev.jitney.page.PageSource;
import org.jspecify.annotations.Nullable;

/**
 * The compiled pages of one generation of an application's classes. Each page is compiled
 * once, by the first that needs it; others wait for it, and pages do not wait for each
 * other. Safe for use by several threads; compiling runs application code and may take a
 * while.
 */
public final class CompiledPages {

	private final PageLoader loader;

	private final PageCompiler compiler;

	private final ProgramCheck check;

	private final CompileObserver observer;

	private final Map<String, PageProgram> programs = new ConcurrentHashMap<>();

	private final Consumer<CompiledModule> modules;

	private final Map<String, Map<Phase, Duration>> times = new ConcurrentHashMap<>();

	private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

	CompiledPages(PageLoader loader, PageCompiler compiler, ProgramCheck check, CompileObserver observer,
			Consumer<CompiledModule> modules) {
		this.loader = loader;
		this.compiler = compiler;
		this.check = check;
		this.observer = observer;
		this.modules = modules;
	}

	/** Returns the pages of other classes; none of them is compiled. */
	CompiledPages next(PageLoader loader, PageCompiler compiler, ProgramCheck check) {
		return new CompiledPages(loader, compiler, check, this.observer, this.modules);
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

	/** Whether a program was compiled here, and not from other classes. */
	@SuppressWarnings("ReferenceEquality")
	public boolean owns(PageProgram program) {
		return this.programs.get(program.route()) == program;
	}

	/** Returns the hashes of the pages that are compiled, by route. */
	Map<String, String> hashes() {
		Map<String, String> hashes = new HashMap<>();
		this.programs.forEach((route, program) -> hashes.put(route, program.hash()));
		return hashes;
	}

	/** Returns the program of a page if it is compiled. */
	Optional<PageProgram> compiled(PageDefinition page) {
		return Optional.ofNullable(this.programs.get(page.name()));
	}

	/** Returns how long it took to compile a page, if it is compiled. */
	Optional<Duration> duration(PageDefinition page) {
		return Optional.ofNullable(this.times.get(page.name()))
			.map((times) -> times.values().stream().reduce(Duration.ZERO, Duration::plus));
	}

	/** Returns how long each phase of that took; empty if the page is not compiled. */
	Map<Phase, Duration> times(PageDefinition page) {
		return this.times.getOrDefault(page.name(), Map.of());
	}

	/** Returns the number of pages that are compiled. */
	int count() {
		return this.programs.size();
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
		Map<Phase, Duration> times = new EnumMap<>(Phase.class);
		Authored authored = observed(page, Phase.LOAD, times, () -> load(page));
		PageProgram program = observed(page, Phase.COMPILE, times, () -> compile(page, authored));
		observed(page, Phase.CHECK, times, () -> check(program));
		program.modules().forEach(this.modules);
		this.times.put(page.name(), Collections.unmodifiableMap(times));
		this.programs.put(page.name(), program);
		return program;
	}

	private <T> T observed(PageDefinition page, Phase phase, Map<Phase, Duration> times, Supplier<T> work) {
		long start = System.nanoTime();
		boolean successful = false;
		try {
			T result = work.get();
			successful = true;
			return result;
		}
		finally {
			Duration duration = Duration.ofNanos(System.nanoTime() - start);
			times.put(phase, duration);
			this.observer.compiled(page, phase, successful, duration);
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

	private PageProgram check(PageProgram program) {
		this.check.check(program);
		return program;
	}

	/** What the author's methods return. */
	private record Authored(Component component, @Nullable Layout layout) {

	}

}
