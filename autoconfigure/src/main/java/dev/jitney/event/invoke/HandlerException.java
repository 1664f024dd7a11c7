package dev.jitney.event.invoke;

import java.io.Serial;

/**
 * A handler or one of its interceptors threw, or returned what has no meaning. The
 * message names it; the cause is what it threw.
 *
 * @since 0.1
 */
public class HandlerException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String handler;

	HandlerException(String handler, Throwable cause) {
		super("Handler " + handler + " failed: " + cause, cause);
		this.handler = handler;
	}

	HandlerException(String handler, String message) {
		super("Handler " + handler + " " + message);
		this.handler = handler;
	}

	private HandlerException(String message, String handler, Throwable cause) {
		super(message, cause);
		this.handler = handler;
	}

	/** Returns what to throw for something that an interceptor of a handler threw. */
	public static HandlerException intercepted(HandlerMethod handler, Class<?> interceptor, Throwable cause) {
		return new HandlerException("Interceptor " + interceptor.getName() + " failed at " + handler + ": " + cause,
				handler.toString(), cause);
	}

	/** Returns class and method of the handler, such as {@code Todos.add}. */
	public String handler() {
		return this.handler;
	}

}
