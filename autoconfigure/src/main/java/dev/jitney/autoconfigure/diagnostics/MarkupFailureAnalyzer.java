package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.html.MarkupException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains markup that breaks a rule. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class MarkupFailureAnalyzer extends AbstractFailureAnalyzer<MarkupException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MarkupException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Change the markup at " + cause.location() + " as the message says.", cause);
	}

}
