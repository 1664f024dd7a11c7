package dev.jitney.event.invoke;

/**
 * Decides whether the user behind an event may call a handler. All authorizers of the
 * application are asked, after interceptors and before the handler runs; one that says no
 * ends the event with {@link dev.jitney.event.Refusal#FORBIDDEN}. Called on a handler
 * thread with the context bound; may block. An exception counts as no.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface HandlerAuthorizer {

	/** Whether the call may happen. */
	boolean permits(HandlerCall call);

}
