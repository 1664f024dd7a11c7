package dev.jitney.reload;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.jitney.reload.javac.CompileProblem;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs what became of edits and tells the listeners, in their order. Safe for use by
 * several threads.
 */
public final class ReloadReporter {

	private static final Log logger = LogFactory.getLog(ReloadReporter.class);

	private final List<ReloadListener> listeners;

	private boolean broken;

	public ReloadReporter(List<ReloadListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	synchronized void failed(ReloadFailure failure) {
		this.broken = true;
		logger.error("Not reloaded, the last good code serves:" + failure.problems()
			.stream()
			.map(CompileProblem::toString)
			.collect(Collectors.joining("\n  ", "\n  ", "")));
		tell((listener) -> listener.failed(failure));
	}

	/** Notes that nothing is broken any more. */
	synchronized void mended() {
		if (this.broken) {
			this.broken = false;
			tell(ReloadListener::mended);
		}
	}

	void ahead(NextModule next) {
		tell((listener) -> listener.ahead(next));
	}

	synchronized void reloaded(ReloadReport report) {
		mended();
		logger.info(report.line());
		tell((listener) -> listener.reloaded(report));
	}

	/**
	 * Files that browsers load are other ones.
	 * @param assets their paths within the application
	 */
	public synchronized void swapped(ReloadReport report, List<String> assets) {
		logger.info(report.line());
		tell((listener) -> listener.swapped(report, assets));
	}

	void restarting(String reason) {
		logger.info("The application starts again, because " + reason);
		tell((listener) -> listener.restarting(reason));
	}

	private void tell(Consumer<ReloadListener> call) {
		for (ReloadListener listener : this.listeners) {
			try {
				call.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.error(listener + " failed", ex);
			}
		}
	}

}
