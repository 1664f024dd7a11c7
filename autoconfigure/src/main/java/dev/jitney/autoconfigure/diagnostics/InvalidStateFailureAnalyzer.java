package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.state.codec.InvalidStateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a state class that breaks a rule. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class InvalidStateFailureAnalyzer extends AbstractFailureAnalyzer<InvalidStateException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidStateException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Change the class " + cause.getStateType() + " as the message says.", cause);
	}

}
