package dev.jitney.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import dev.jitney.event.Outcome;
import dev.jitney.event.RegistrationContext;
import dev.jitney.reload.javac.CompileResult;
import dev.jitney.reload.javac.NarrowCompiler;
import dev.jitney.reload.javac.SourceProject;
import dev.jitney.state.codec.StateTypes;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings edits of sources to the running application: compiles them, replaces the classes
 * of pages and states, or has the context restarted where a Spring bean is concerned. Its
 * reloads run one after the other, in one thread.
 */
public final class ReloadEngine implements ReloadQueue.Reload, AutoCloseable {

	private static final Log logger = LogFactory.getLog(ReloadEngine.class);

	/** How long a report waits for tabs to be up to date. */
	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final SourceProject project;

	private final ReloadedParts parts;

	private final StateTypes types;

	private final ReloadReporter reporter;

	private final ContextRestart restart;

	private final int cap;

	private final Edits edits = new Edits();

	private final Set<Path> again = new TreeSet<>();

	private final UnfinishedSaves saves = new UnfinishedSaves();

	/** Edited files that are no sources. */
	private final Set<Path> other = new TreeSet<>();

	private RegistrationContext registrations;

	private @Nullable NarrowCompiler compiler;

	private @Nullable LiteralPath literals;

	/** Whether what is to be brought again waits for a file that is being saved. */
	private boolean postponed;

	private boolean restarting;

	/**
	 * Creates an engine.
	 * @param registrations what serves now
	 * @param restart starts the context again
	 * @param cap after how many generations the context is started again in any case
	 */
	public ReloadEngine(SourceProject project, ReloadedParts parts, RegistrationContext registrations, StateTypes types,
			ReloadReporter reporter, ContextRestart restart, int cap) {
		this.project = project;
		this.parts = parts;
		this.registrations = registrations;
		this.types = types;
		this.reporter = reporter;
		this.restart = restart;
		this.cap = cap;
	}

	/**
	 * Gets ready for the first edit. Takes its time; to be called by the thread that
	 * reloads.
	 */
	public void prepare() {
		if (this.compiler == null) {
			this.compiler = NarrowCompiler.create(this.project);
			this.literals = (this.compiler != null) ? new LiteralPath(this.project) : null;
		}
	}

	/**
	 * Compiles a page and prepares classes to no effect, so that the first edit does not
	 * wait for a compiler that has never run, nor for finding out which class mentions
	 * which. To be called by the thread that reloads.
	 * @param round from 0, for another page each time
	 */
	public void practise(int round) {
		NarrowCompiler ready = this.compiler;
		List<Path> pages = this.parts.catalogue()
			.pages()
			.stream()
			.map((page) -> ProjectClass.outermost(page.className()).replace('.', '/') + ".java")
			.distinct()
			.flatMap((path) -> this.project.source(path).stream())
			.toList();
		if (ready != null && !pages.isEmpty()) {
			Path page = pages.get(round % pages.size());
			ready.practise(page);
			literals().practise(page, this.parts.generations().classes());
			new NextGeneration(this.parts, new Edits(), this.registrations).affectedRoutes();
		}
	}

	/**
	 * Does what of the next edit can be done before there is one. To be called by the
	 * thread that reloads.
	 */
	public void getReady() {
		if (this.compiler != null) {
			this.compiler.prepare();
		}
	}

	/**
	 * Has sources compiled with the next edit, because what was made of them is not on
	 * the disk any more. To be called by the thread that reloads.
	 */
	void retry(Set<Path> files) {
		this.saves.told(files);
		this.again.addAll(files);
	}

	@Override
	public boolean run(Set<Path> paths, BooleanSupplier superseded) {
		long start = System.nanoTime();
		prepare();
		if (this.compiler != null) {
			this.saves.told(paths);
			boolean clean = isClean() && this.again.isEmpty();
			this.again.addAll(paths);
			this.postponed = this.saves.areAmong(compiledWith(this.again));
			if (this.postponed) {
				return true;
			}
			Set<Path> all = new TreeSet<>(this.again);
			this.again.clear();
			try {
				bring(all, clean, superseded, start);
			}
			finally {
				write();
			}
		}
		return true;
	}

	/** Returns files with those that are compiled along with them. */
	private Set<Path> compiledWith(Set<Path> files) {
		Set<Path> all = new TreeSet<>(files);
		all.addAll(this.edits.files());
		all.addAll(literals().unverified());
		return all;
	}

	/** Whether all that was edited serves. */
	private boolean isClean() {
		return this.edits.files().isEmpty() && this.other.isEmpty();
	}

	private void bring(Set<Path> all, boolean clean, BooleanSupplier superseded, long start) {
		Set<Path> sources = sources(all);
		this.other.addAll(all);
		this.other.removeIf(this::isSource);
		if (sources.isEmpty() && isClean()) {
			return;
		}
		this.saves.reading(compiledWith(sources));
		literals().read(sources);
		if (clean && this.other.isEmpty() && show(sources, start)) {
			return;
		}
		this.edits.edited(sources);
		this.edits.edited(this.other);
		if (compile(sources, superseded) && !superseded.getAsBoolean() && !this.saves.areThere()) {
			apply(start);
		}
	}

	/**
	 * Brings an edit of literals before the compiler has seen it.
	 * @return false if it is to be compiled first, and nothing was changed
	 */
	private boolean show(Set<Path> sources, long start) {
		Map<String, byte[]> patched = literals().patch(sources, this.parts.generations().classes());
		if (patched.isEmpty()) {
			return false;
		}
		this.edits.edited(sources);
		this.edits.patched(patched);
		try {
			if (wiring() == null) {
				replace(start, ChangeClass.LITERAL);
				literals().shown(sources, patched);
				return true;
			}
		}
		catch (RuntimeException | LinkageError ex) {
			logger.debug("The edit of " + sources + " is compiled first", ex);
		}
		this.edits.clear();
		return false;
	}

	/**
	 * Compiles sources, and those that were shown without it.
	 * @return false if they do not compile
	 */
	private boolean compile(Set<Path> sources, BooleanSupplier superseded) {
		Set<Path> all = new TreeSet<>(sources);
		all.addAll(literals().unverified());
		this.edits.edited(literals().unverified());
		CompileResult result = Objects.requireNonNull(this.compiler).compile(all);
		if (result instanceof CompileResult.Failed failed) {
			// one that is being written is an edit to come
			if (!superseded.getAsBoolean() && !this.saves.areThere()
					&& (!sources.isEmpty() || literals().areCurrent(all))) {
				this.reporter.failed(new ReloadFailure(ReloadFailure.Kind.COMPILER, failed.problems()));
			}
			return false;
		}
		LiteralPath.Settled settled = literals().settle((CompileResult.Compiled) result);
		this.parts.generations().refresh(settled.confirmed());
		this.edits.compiled(settled.others());
		return true;
	}

	private LiteralPath literals() {
		return Objects.requireNonNull(this.literals);
	}

	@Override
	public boolean rest() {
		if (this.compiler == null || this.restarting) {
			return false;
		}
		Set<Path> written = this.saves.take();
		if (this.postponed || !written.isEmpty()) {
			this.again.addAll(written);
			return run(Set.of(), () -> false);
		}
		try {
			verify();
		}
		finally {
			write();
		}
		if (isClean() && !this.restarting && this.parts.generations().count() >= this.cap) {
			restart(this.cap + " generations of classes were loaded", System.nanoTime());
		}
		literals().prepare();
		return false;
	}

	private void verify() {
		Set<Path> unverified = literals().unverified();
		if (!unverified.isEmpty() && isClean() && literals().areCurrent(unverified)) {
			this.saves.reading(unverified);
			literals().read(unverified);
			if (compile(Set.of(), () -> false) && !this.saves.areThere()) {
				contradict();
			}
		}
	}

	/** Brings what the compiler made of an edit of literals, if that is another thing. */
	private void contradict() {
		if (this.edits.isEmpty()) {
			this.edits.clear();
			return;
		}
		logger.info("The compiler makes something else of " + this.edits.fileNames() + " than was shown: "
				+ this.edits.touched());
		apply(System.nanoTime());
	}

	/** What a module requires is the build's: edits are compiled on the class path. */
	private Set<Path> sources(Set<Path> paths) {
		return paths.stream()
			.filter((path) -> path.toString().endsWith(".java") && !path.endsWith("module-info.java") && isSource(path))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private boolean isSource(Path path) {
		return this.project.modules().stream().anyMatch((module) -> path.startsWith(module.sources()));
	}

	private void apply(long start) {
		if (this.edits.isEmpty() && this.other.isEmpty()) {
			this.reporter.mended();
			this.edits.clear();
			return;
		}
		String reason = wiring();
		if (reason != null) {
			restart(reason, start);
			return;
		}
		try {
			replace(start, null);
		}
		catch (RuntimeException | LinkageError ex) {
			this.reporter.failed(new ReloadFailure(ReloadFailure.Kind.PAGE, List.of(PageProblem.of(ex, this.project))));
		}
	}

	/** Returns why classes alone will not do, or null if they will. */
	private @Nullable String wiring() {
		for (Path file : this.other) {
			return file.getFileName() + " is read when the application starts";
		}
		HeldClasses held = this.parts.generations().held();
		for (String name : this.edits.touched()) {
			if (held.contains(name)) {
				return held.reason(name);
			}
		}
		for (var changed : this.edits.changed().entrySet()) {
			ProjectClass found = new ProjectClass(changed.getKey(), changed.getValue());
			if (ClassKind.of(found, this.parts.generations().loader()).isFoundBySpring()) {
				return HeldClasses.simpleName(changed.getKey()) + " is a Spring bean";
			}
		}
		return null;
	}

	private void restart(String reason, long start) {
		this.restarting = true;
		Set<Path> files = this.edits.files();
		Runnable undo = this.edits.undo();
		this.edits.clear();
		this.other.clear();
		write();
		this.reporter.restarting(reason);
		this.restart.restart(new ContextRestart.Cause(files, reason, start), undo);
	}

	private void replace(long start, @Nullable ChangeClass known) {
		NextGeneration next = new NextGeneration(this.parts, this.edits, this.registrations);
		Set<String> affected = next.affectedRoutes();
		ChangeClass changed = next.compile(this.parts.sessions().shownRoutes(), affected, this.types,
				this.registrations);
		next.modules().forEach(this.reporter::ahead);
		List<Mono<Outcome>> tabs = this.parts.replace(next);
		this.registrations = next.registrations();
		List<String> files = this.edits.fileNames();
		this.edits.clear();
		// while the tabs are being brought up to date
		write();
		await(tabs);
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		this.reporter.reloaded(new ReloadReport((known != null) ? known : changed, files, "", affected, took));
	}

	private void write() {
		if (this.compiler != null) {
			this.compiler.write();
		}
	}

	/** A tab that is busy with something long is not waited for. */
	private static void await(List<Mono<Outcome>> tabs) {
		try {
			Flux.merge(tabs).then().toFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException ex) {
			logger.debug("Not all tabs are up to date", ex);
		}
	}

	/** Stops compiling. To be called by the thread that reloads. */
	@Override
	public void close() {
		try {
			if (this.compiler != null) {
				this.compiler.close();
				this.compiler = null;
				literals().close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
