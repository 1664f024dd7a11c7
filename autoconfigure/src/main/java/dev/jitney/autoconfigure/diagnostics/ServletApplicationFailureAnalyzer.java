package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.autoconfigure.ServletApplicationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains why pages are not served by a servlet application. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class ServletApplicationFailureAnalyzer extends AbstractFailureAnalyzer<ServletApplicationException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ServletApplicationException cause) {
		return new FailureAnalysis(cause.getMessage() + ".",
				"Depend on spring-boot-starter-webflux instead of spring-boot-starter-webmvc, or set spring.main.web-application-type=reactive. To do without pages, set jitney.enabled=false.",
				cause);
	}

}
