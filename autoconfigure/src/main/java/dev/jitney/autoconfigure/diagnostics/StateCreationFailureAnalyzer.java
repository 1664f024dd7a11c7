package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.state.codec.StateCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a state of which no instance can be made. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class StateCreationFailureAnalyzer extends AbstractFailureAnalyzer<StateCreationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StateCreationException cause) {
		return new FailureAnalysis(description(cause),
				"Make sure that the constructor of " + cause.getStateType()
						+ " can be called at start: with beans that exist, and without doing more than keeping them.",
				cause);
	}

	private static String description(StateCreationException cause) {
		Throwable reason = cause.getCause();
		return (reason != null) ? cause.getMessage() + System.lineSeparator() + System.lineSeparator() + reason
				: String.valueOf(cause.getMessage());
	}

}
