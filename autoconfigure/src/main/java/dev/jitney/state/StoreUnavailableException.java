package dev.jitney.state;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A state manager's store cannot be used at the moment: it is not there, does not answer
 * in time, or has no room. Whether a write that failed so has happened is known by
 * reading again. What was asked for may be asked again, as it is, when the store is back;
 * an event that failed so has no outcome yet, and its browser sends it again.
 *
 * @since 0.1
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class StoreUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message which store it is and what is wrong with it
	 */
	public StoreUnavailableException(String message, Throwable cause) {
		super(message, cause);
	}

	/** Whether something failed because of this, be it deep down. */
	public static boolean isCauseOf(Throwable failure) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof StoreUnavailableException)) {
			cause = (cause.getCause() != cause) ? cause.getCause() : null;
		}
		return cause != null;
	}

}
