package dev.jitney.session;

/**
 * Something went wrong before anything was written, so the work can still end in another
 * way.
 */
final class UndoneException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Throwable failure;

	UndoneException(Throwable failure) {
		super(failure);
		this.failure = failure;
	}

	@Override
	public synchronized Throwable getCause() {
		return this.failure;
	}

}
