package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.page.InvalidPageException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a page whose declaration breaks a rule. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class InvalidPageFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPageException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidPageException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action() + ".", cause);
	}

}
