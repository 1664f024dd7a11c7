package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.state.disk.StateDirectoryException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains why states cannot be kept in a directory. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class StateDirectoryFailureAnalyzer extends AbstractFailureAnalyzer<StateDirectoryException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StateDirectoryException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Stop the other process, or set jitney.state.disk.directory to a directory that this process may"
						+ " write to and no other one uses. For several processes set jitney.state.store=redis.",
				cause);
	}

}
