package dev.jitney.autoconfigure.diagnostics;

import dev.jitney.compile.PageCompileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Explains a page that cannot be compiled. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class PageCompileFailureAnalyzer extends AbstractFailureAnalyzer<PageCompileException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PageCompileException cause) {
		return new FailureAnalysis(cause.getMessage(), "Change the page as the message says"
				+ (cause.location() != null ? ", at " + cause.location() : "") + ".", cause);
	}

}
