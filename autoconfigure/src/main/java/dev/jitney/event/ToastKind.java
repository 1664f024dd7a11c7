package dev.jitney.event;

/**
 * How a toast looks.
 *
 * @since 0.1
 */
public enum ToastKind {

	/** Something the user may want to know. */
	INFO,

	/** Something worked. */
	SUCCESS,

	/** Something the user should look at. */
	WARNING,

	/** Something did not work. */
	ERROR

}
