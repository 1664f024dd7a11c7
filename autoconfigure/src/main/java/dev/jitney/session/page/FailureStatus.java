package dev.jitney.session.page;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The HTTP status that an exception stands for. */
public final class FailureStatus {

	private FailureStatus() {
	}

	/** Returns the status that an exception names, or 500. */
	public static HttpStatusCode of(Throwable failure) {
		return (failure instanceof ErrorResponse response) ? response.getStatusCode()
				: annotation(failure).getValue("code", HttpStatus.class).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	/** Whether an exception names a status. */
	public static boolean isNamedBy(Throwable failure) {
		return failure instanceof ErrorResponse || annotation(failure).isPresent();
	}

	private static MergedAnnotation<ResponseStatus> annotation(Throwable failure) {
		return MergedAnnotations.from(failure.getClass(), MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.get(ResponseStatus.class);
	}

}
