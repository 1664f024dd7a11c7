package dev.jitney.event.invoke;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

/**
 * Calls handlers: asks the authorizers, binds the context, and says which handler failed.
 * Runs on the calling thread, which must be one that may block.
 */
public final class HandlerInvoker {

	private static final Log logger = LogFactory.getLog(HandlerInvoker.class);

	private final ContextBindings bindings;

	private final List<HandlerAuthorizer> authorizers;

	public HandlerInvoker(ContextBindings bindings, Collection<? extends HandlerAuthorizer> authorizers) {
		this.bindings = bindings;
		this.authorizers = List.copyOf(authorizers);
	}

	/**
	 * Calls a handler.
	 * @return what its result means; a publisher in it has not been subscribed to
	 * @throws RefusedException if the user may not call it
	 * @throws EventInterruptedException if the event was given up
	 * @throws HandlerException if the handler threw, whatever it was, or returned what
	 * has no meaning
	 */
	@SuppressWarnings("try")
	public HandlerResult invoke(HandlerCall call) {
		try (ContextScope scope = this.bindings.open(call.context())) {
			authorize(call);
			String name = call.method().toString();
			return HandlerResult.of(run(call), name).mapErrors((failure) -> failed(name, failure));
		}
	}

	/**
	 * Asks the authorizers of a call that is made later.
	 * @throws RefusedException if the user may not make it
	 */
	@SuppressWarnings("try")
	public void check(HandlerCall call) {
		try (ContextScope scope = this.bindings.open(call.context())) {
			authorize(call);
		}
	}

	private void authorize(HandlerCall call) {
		for (HandlerAuthorizer authorizer : this.authorizers) {
			if (!permits(authorizer, call)) {
				throw new RefusedException(Refusal.FORBIDDEN, "This is not allowed");
			}
		}
	}

	private static boolean permits(HandlerAuthorizer authorizer, HandlerCall call) {
		try {
			return authorizer.permits(call);
		}
		catch (RuntimeException ex) {
			logger.warn("Authorization of " + call.method() + " failed, so the call is refused", ex);
			return false;
		}
	}

	private static @Nullable Object run(HandlerCall call) {
		try {
			return call.method().invoke(call.state(), call.arguments().toArray());
		}
		catch (Throwable ex) {
			throw failed(call.method().toString(), ex);
		}
	}

	/** Returns what to throw for something that a handler threw. */
	static RuntimeException failed(String handler, Throwable thrown) {
		Throwable cause = unwrap(thrown);
		if (cause instanceof RefusedException || cause instanceof EventInterruptedException
				|| cause instanceof HandlerException) {
			return (RuntimeException) cause;
		}
		return new HandlerException(handler, cause);
	}

	private static Throwable unwrap(Throwable thrown) {
		Throwable current = Exceptions.unwrap(thrown);
		Throwable cause = current.getCause();
		while (cause != null && isWrapper(current)) {
			current = cause;
			cause = current.getCause();
		}
		return current;
	}

	private static boolean isWrapper(Throwable thrown) {
		return thrown instanceof InvocationTargetException || thrown instanceof UndeclaredThrowableException
				|| thrown instanceof CompletionException || thrown instanceof ExecutionException;
	}

}
