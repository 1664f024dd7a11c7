package dev.jitney.event;

/**
 * How important a line in the browser's console is.
 *
 * @since 0.1
 */
public enum LogLevel {

	/** Hidden by most browsers unless asked for. */
	DEBUG,

	/** The ordinary level. */
	INFO,

	/** Marked as a warning. */
	WARN,

	/** Marked as an error, with a stack trace. */
	ERROR

}
