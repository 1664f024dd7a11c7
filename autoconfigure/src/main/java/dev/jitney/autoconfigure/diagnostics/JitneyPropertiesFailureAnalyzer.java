package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.autoconfigure.InvalidJitneyPropertyException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a property whose value makes no sense. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class JitneyPropertiesFailureAnalyzer extends AbstractFailureAnalyzer<InvalidJitneyPropertyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidJitneyPropertyException cause) {
		return new FailureAnalysis(cause.getMessage() + ".", cause.action() + ".", cause);
	}

}
