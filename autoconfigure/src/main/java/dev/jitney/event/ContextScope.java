package dev.jitney.event;

/**
 * Something that is bound to the current thread until it is closed. Closed by the thread
 * that opened it, innermost first; closing never fails.
 */
@FunctionalInterface
public interface ContextScope extends AutoCloseable {

	@Override
	void close();

}
