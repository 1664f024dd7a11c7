package dev.jitney.reload.launch;

import java.lang.Thread.UncaughtExceptionHandler;

import org.jspecify.annotations.Nullable;

/**
 * Ends the thread that has called the main method, because another one runs the
 * application now. Not an error: nobody is told.
 */
final class SilentExit extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private SilentExit() {
		super("The application runs in another thread", null, false, false);
	}

	/** Ends the calling thread. */
	static SilentExit now() {
		Thread thread = Thread.currentThread();
		thread.setUncaughtExceptionHandler(new Quiet(thread.getUncaughtExceptionHandler()));
		return new SilentExit();
	}

	private record Quiet(@Nullable UncaughtExceptionHandler others) implements UncaughtExceptionHandler {

		@Override
		public void uncaughtException(Thread thread, Throwable thrown) {
			Throwable cause = thrown;
			while (cause != null && !(cause instanceof SilentExit)) {
				cause = cause.getCause();
			}
			if (cause == null && this.others != null) {
				this.others.uncaughtException(thread, thrown);
			}
		}

	}

}
