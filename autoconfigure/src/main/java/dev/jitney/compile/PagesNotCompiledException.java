package dev.jitney.compile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Some pages of the application do not compile. The message has one paragraph for each.
 *
 * @since 0.1
 */
public class PagesNotCompiledException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public PagesNotCompiledException(List<? extends RuntimeException> failures) {
		super(failures.stream().map(Throwable::getMessage).collect(Collectors.joining(System.lineSeparator())),
				failures.get(0));
		failures.stream().skip(1).forEach(this::addSuppressed);
	}

}
