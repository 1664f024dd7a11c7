package dev.jitney.page;

import java.io.Serial;

/**
 * A page that breaks a rule of its declaration. The message names class and method, says
 * what is wrong and what to write instead.
 *
 * @since 0.1
 */
public class InvalidPageException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String method;

	private final String action;

	/**
	 * Creates the exception.
	 * @param method the page method, {@code com.acme.TodoPages.todos}
	 * @param problem what is wrong with it, to be read after its name
	 * @param action what to write instead
	 */
	public InvalidPageException(String method, String problem, String action) {
		super(method + " " + problem + ". " + action + ".");
		this.method = method;
		this.action = action;
	}

	InvalidPageException(String method, String problem, String action, Throwable cause) {
		this(method, problem, action);
		initCause(cause);
	}

	/** Returns the page method, {@code com.acme.TodoPages.todos}. */
	public String method() {
		return this.method;
	}

	/** Returns what to write instead. */
	public String action() {
		return this.action;
	}

}
