package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.web.resource.PreactNotFoundException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a class path without Preact. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class PreactNotFoundFailureAnalyzer extends AbstractFailureAnalyzer<PreactNotFoundException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PreactNotFoundException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Depend on dev.jitney:jitney-spring-boot-starter, and do not exclude org.webjars.npm:preact.", cause);
	}

}
