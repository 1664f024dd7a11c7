package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.autoconfigure.StateStoreException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains what the chosen state store lacks. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class StateStoreFailureAnalyzer extends AbstractFailureAnalyzer<StateStoreException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StateStoreException cause) {
		return new FailureAnalysis(cause.getMessage() + ".", cause.action(), cause);
	}

}
