package dev.jitney.state.redis;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;

import dev.jitney.state.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells what passes, once Redis is back or somebody has set it right, from what would
 * fail again.
 */
final class RedisFailures {

	/** What answers begin with by which a server says that it cannot just now. */
	private static final Set<String> TEMPORARY = Set.of("BUSY", "CLUSTERDOWN", "LOADING", "MASTERDOWN", "MISCONF",
			"NOAUTH", "NOPERM", "NOREPLICAS", "OOM", "READONLY", "TRYAGAIN", "UNKILLABLE", "WRONGPASS");

	private RedisFailures() {
	}

	/** Returns what a command fails with whose answer was not there in time. */
	static StoreUnavailableException late(Duration timeout, TimeoutException cause) {
		return new StoreUnavailableException("Redis did not answer within " + timeout.toMillis() + " ms", cause);
	}

	/** Returns what to fail with instead of what the driver failed with. */
	static Throwable translate(Throwable failure) {
		if (failure instanceof StoreUnavailableException) {
			return failure;
		}
		Throwable root = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			root = cause;
			if (isTemporary(cause.getMessage())) {
				return new StoreUnavailableException("Redis refuses: " + cause.getMessage(), failure);
			}
		}
		return isUnreachable(failure) ? new StoreUnavailableException("Redis cannot be reached: " + root, failure)
				: failure;
	}

	/** Older servers put the answer of a command behind that of the script. */
	private static boolean isTemporary(@Nullable String answer) {
		return answer != null && TEMPORARY.stream()
			.anyMatch((word) -> answer.startsWith(word + " ") || answer.contains(" -" + word + " "));
	}

	/** Whatever is no answer of the server says something of the connection. */
	private static boolean isUnreachable(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DataAccessResourceFailureException || cause instanceof TransientDataAccessException
					|| cause instanceof CancellationException || isOfTheConnection(cause)) {
				return true;
			}
		}
		return false;
	}

	/** The driver is not named as a type, since it need not be this one. */
	private static boolean isOfTheConnection(Throwable cause) {
		String message = cause.getMessage();
		return cause.getClass().getName().equals("io.lettuce.core.RedisConnectionException")
				|| (message != null && message.startsWith("Connection "));
	}

}
