package dev.jitney.web.jit;

import dev.jitney.jit.CompileFailure;
import dev.jitney.jit.SourceLine;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * The stub before its module has run, and for browsers in which none runs: those look
 * again by themselves.
 */
final class StubBody {

	private static final String WAITING = """
			<div class="jitney-stub">
			<div class="jitney-stub-bar"></div>
			<p class="jitney-stub-line" role="status"><span class="jitney-stub-spinner"></span><span>Compiling <code>%s</code></span></p>
			<noscript><meta http-equiv="refresh" content="1"></noscript>
			</div>
			""";

	private static final String FAILED = """
			<div class="jitney-stub">
			<noscript><h1>This page does not compile</h1><p>%s</p><p>%s</p><pre>%s</pre></noscript>
			</div>
			""";

	private static final String MISSING = """
			<div class="jitney-stub">
			<noscript><h1>There is no page at %s any more</h1></noscript>
			</div>
			""";

	private StubBody() {
	}

	static String missing(String path) {
		return MISSING.formatted(escape(path));
	}

	static String of(String page, @Nullable CompileFailure failure) {
		return (failure == null) ? WAITING.formatted(escape(page))
				: FAILED.formatted(escape(failure.message()), escape(failure.location().toString()), excerpt(failure));
	}

	private static String excerpt(CompileFailure failure) {
		StringBuilder text = new StringBuilder();
		for (SourceLine line : failure.excerpt()) {
			String mark = (line.line() == failure.location().line()) ? "> " : "  ";
			text.append(mark).append("%5d  ".formatted(line.line())).append(line.text()).append('\n');
		}
		return escape(text.toString());
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
