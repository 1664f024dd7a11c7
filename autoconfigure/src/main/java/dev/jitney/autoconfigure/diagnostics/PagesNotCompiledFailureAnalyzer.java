package dev.jitney.autoconfigure.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.jitney.compile.PagesNotCompiledException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lists all pages that cannot be compiled; comes before those that explain one. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PagesNotCompiledFailureAnalyzer extends AbstractFailureAnalyzer<PagesNotCompiledException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PagesNotCompiledException cause) {
		List<Throwable> failures = Stream.concat(Stream.of(cause.getCause()), Arrays.stream(cause.getSuppressed()))
			.toList();
		String pages = failures.stream()
			.map((failure) -> "    - " + failure.getMessage())
			.collect(Collectors.joining(System.lineSeparator()));
		String count = (failures.size() == 1) ? "A page does" : failures.size() + " pages do";
		return new FailureAnalysis(count + " not compile:" + System.lineSeparator() + System.lineSeparator() + pages,
				"Change the pages as the messages say.", cause);
	}

}
