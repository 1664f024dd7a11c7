package dev.jitney.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import dev.jitney.reload.javac.CompileProblem;
import dev.jitney.reload.launch.DevelopedApplication;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;

/**
 * Starts an application again that runs in a loader of Jitney's own, and tells afterwards
 * what came of it. Safe for use by several threads.
 */
public final class ApplicationRestart implements ContextRestart {

	private final DevelopedApplication application;

	private final ReloadReporter reporter;

	/** Handed from the context that is closed to the one that is started. */
	private final AtomicReference<@Nullable Cause> last;

	@SuppressWarnings("unchecked")
	public ApplicationRestart(DevelopedApplication application, ReloadReporter reporter) {
		this.application = application;
		this.reporter = reporter;
		this.last = application.keep(ApplicationRestart.class.getName(), AtomicReference.class, AtomicReference::new);
	}

	@Override
	public void restart(Cause cause, Runnable undo) {
		this.last.set(cause);
		this.application.restart(undo);
	}

	/**
	 * Tells what came of the restart that led to this context, if one did.
	 * @param engine is to compile again what was undone
	 */
	public void report(ReloadEngine engine) {
		Cause cause = this.last.getAndSet(null);
		if (cause == null) {
			return;
		}
		Throwable failure = this.application.failure();
		if (failure != null) {
			engine.retry(cause.files());
			String message = NestedExceptionUtils.getMostSpecificCause(failure).toString();
			this.reporter.failed(new ReloadFailure(ReloadFailure.Kind.CONTEXT, List
				.of(new CompileProblem(source(cause.files()), 0, 0, "The application does not start: " + message))));
		}
		else {
			this.reporter.reloaded(new ReloadReport(ChangeClass.WIRING, names(cause.files()), cause.reason(), Set.of(),
					Duration.ofNanos(System.nanoTime() - cause.start())));
		}
	}

	private static @Nullable Path source(Set<Path> files) {
		return (files.size() == 1) ? files.iterator().next() : null;
	}

	private static List<String> names(Set<Path> files) {
		return files.stream().map((file) -> file.getFileName().toString()).distinct().sorted().toList();
	}

}
