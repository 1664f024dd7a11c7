package dev.jitney.jit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import dev.jitney.compile.PageProgram;
import dev.jitney.compile.PagePrograms;
import dev.jitney.compile.PagesNotCompiledException;
import dev.jitney.page.PageDefinition;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Compiles pages on threads of their own: each page once, however many ask for it, and a
 * few pages at the same time. Who no longer waits does not stop the work for others. A
 * page that is not done in time fails and is interrupted; its thread, should it go on for
 * ever, takes no other page's place. Safe for use by several threads.
 */
public final class PageFlights implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(PageFlights.class);

	private final ReentrantLock lock = new ReentrantLock();

	private final PagePrograms programs;

	private final Duration timeout;

	private final int parallelism;

	private final ThreadFactory threads;

	private final Scheduler timer;

	private final Map<String, Flight> flights = new HashMap<>();

	private final Deque<Flight> waiting = new ArrayDeque<>();

	private final Map<String, Throwable> failures = new HashMap<>();

	private int running;

	/**
	 * Creates flights.
	 * @param programs compiles and keeps what is compiled
	 * @param timeout how long a page may take
	 * @param parallelism how many pages may be compiled at the same time
	 * @param threads makes the threads, one for each flight; they must not keep the JVM
	 * alive
	 * @param timer watches over the time-out
	 */
	public PageFlights(PagePrograms programs, Duration timeout, int parallelism, ThreadFactory threads,
			Scheduler timer) {
		this.programs = programs;
		this.timeout = timeout;
		this.parallelism = parallelism;
		this.threads = threads;
		this.timer = timer;
	}

	/**
	 * Returns the program of a page that somebody waits for, now or soon. It fails with
	 * what the page method threw, or a {@link StuckPageException}. Cancelling it has no
	 * effect on others, nor on the compile.
	 */
	public CompletableFuture<PageProgram> compile(PageDefinition page) {
		return compile(page, true);
	}

	/**
	 * Begins to compile pages that nobody waits for yet; those with visitors go first.
	 */
	public void prepare(Collection<PageDefinition> pages) {
		for (PageDefinition page : pages) {
			CompletableFuture<PageProgram> unused = compile(page, false);
		}
	}

	private CompletableFuture<PageProgram> compile(PageDefinition page, boolean urgent) {
		Optional<PageProgram> known = this.programs.compiled(page);
		if (known.isPresent()) {
			return CompletableFuture.completedFuture(known.get());
		}
		this.lock.lock();
		try {
			Flight flight = this.flights.computeIfAbsent(page.name(), (name) -> {
				Flight added = new Flight(page);
				this.waiting.addLast(added);
				return added;
			});
			if (urgent && flight.isWaiting() && this.waiting.remove(flight)) {
				this.waiting.addFirst(flight);
			}
			startNext();
			return flight.result().copy();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns the program of a page; waits while it is compiled.
	 * @throws RuntimeException if it does not compile
	 * @throws CancellationException if the calling thread is interrupted
	 */
	public PageProgram program(PageDefinition page) {
		Optional<PageProgram> known = this.programs.compiled(page);
		return known.orElseGet(() -> await(page, compile(page)));
	}

	private static PageProgram await(PageDefinition page, CompletableFuture<PageProgram> result) {
		try {
			return result.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted while page '" + page.name() + "' is compiled");
		}
		catch (ExecutionException ex) {
			throw asRuntimeException(ex.getCause());
		}
	}

	private static RuntimeException asRuntimeException(@Nullable Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		return (failure instanceof RuntimeException exception) ? exception : new IllegalStateException(failure);
	}

	/**
	 * Compiles pages and waits for them.
	 * @throws PagesNotCompiledException if some do not compile; it names all of them
	 */
	public void compileAll(Collection<PageDefinition> pages) {
		List<CompletableFuture<PageProgram>> results = new ArrayList<>();
		pages.forEach((page) -> results.add(compile(page, false)));
		List<RuntimeException> failures = new ArrayList<>();
		int index = 0;
		for (PageDefinition page : pages) {
			try {
				await(page, results.get(index++));
			}
			catch (CancellationException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				failures.add(ex);
			}
		}
		if (!failures.isEmpty()) {
			throw new PagesNotCompiledException(failures);
		}
	}

	/** Returns how far a page is. */
	public PageStatus status(PageDefinition page) {
		if (this.programs.compiled(page).isPresent()) {
			return PageStatus.COMPILED;
		}
		this.lock.lock();
		try {
			Flight flight = this.flights.get(page.name());
			if (flight != null && !flight.isOverdue()) {
				return PageStatus.COMPILING;
			}
			return this.failures.containsKey(page.name()) ? PageStatus.FAILED : PageStatus.DEFERRED;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Forgets what did not compile, because it may now. */
	public void forgetFailures() {
		this.lock.lock();
		try {
			this.failures.clear();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Returns why the last attempt to compile a page failed, if it did. */
	public Optional<Throwable> failure(PageDefinition page) {
		this.lock.lock();
		try {
			return Optional.ofNullable(this.failures.get(page.name()));
		}
		finally {
			this.lock.unlock();
		}
	}

	private void startNext() {
		while (this.running < this.parallelism && !this.waiting.isEmpty()) {
			Flight flight = this.waiting.removeFirst();
			Thread thread = this.threads.newThread(() -> fly(flight));
			Disposable limit = this.timer.schedule(() -> giveUp(flight), this.timeout.toMillis(),
					TimeUnit.MILLISECONDS);
			this.running++;
			flight.start(thread, limit);
			thread.start();
		}
	}

	private void fly(Flight flight) {
		PageProgram program = null;
		Throwable failure = null;
		try {
			program = this.programs.program(flight.page());
		}
		catch (Throwable ex) {
			failure = ex;
		}
		end(flight, program, failure);
	}

	private void end(Flight flight, @Nullable PageProgram program, @Nullable Throwable failure) {
		String name = flight.page().name();
		this.lock.lock();
		try {
			this.flights.remove(name, flight);
			if (program != null) {
				this.failures.remove(name);
			}
			if (!flight.end()) {
				return;
			}
			this.running--;
			if (failure != null) {
				this.failures.put(name, failure);
			}
			startNext();
		}
		finally {
			this.lock.unlock();
		}
		complete(flight, program, failure);
	}

	private static void complete(Flight flight, @Nullable PageProgram program, @Nullable Throwable failure) {
		if (failure != null) {
			logger.error("Page '" + flight.page().name() + "' does not compile", failure);
			flight.result().completeExceptionally(failure);
		}
		else {
			flight.result().complete(program);
		}
	}

	private void giveUp(Flight flight) {
		StuckPageException failure;
		this.lock.lock();
		try {
			if (this.flights.get(flight.page().name()) != flight || flight.isOverdue()) {
				return;
			}
			Thread thread = flight.giveUp();
			StackTraceElement[] trace = (thread != null) ? thread.getStackTrace() : new StackTraceElement[0];
			failure = new StuckPageException(flight.page(), this.timeout, trace);
			this.failures.put(flight.page().name(), failure);
			if (thread != null) {
				thread.interrupt();
			}
			this.running--;
			startNext();
		}
		finally {
			this.lock.unlock();
		}
		logger.error("Page '" + flight.page().name() + "' is stuck", failure);
		flight.result().completeExceptionally(failure);
	}

	/** Interrupts what is being compiled; who waits gets a cancellation. */
	@Override
	public void close() {
		List<Flight> open;
		this.lock.lock();
		try {
			open = List.copyOf(this.flights.values());
			this.waiting.clear();
			open.forEach((flight) -> {
				Thread thread = flight.isWaiting() ? null : flight.giveUp();
				if (thread != null) {
					thread.interrupt();
				}
				flight.end();
			});
		}
		finally {
			this.lock.unlock();
		}
		open.forEach((flight) -> flight.result()
			.completeExceptionally(new CancellationException(
					"The application stops while page '" + flight.page().name() + "' is compiled")));
	}

}
