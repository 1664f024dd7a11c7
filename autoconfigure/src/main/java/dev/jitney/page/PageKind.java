package dev.jitney.page;

import org.springframework.web.util.pattern.PathPattern;

/** When a page is shown. */
public sealed interface PageKind {

	/**
	 * Returns what tells the page from all others: the pattern, or a name without a
	 * leading slash.
	 */
	String name();

	/**
	 * At a route.
	 *
	 * @param pattern matched against the path within the application
	 */
	record Route(PathPattern pattern) implements PageKind {

		@Override
		public String name() {
			return this.pattern.getPatternString();
		}

	}

	/**
	 * Instead of something that failed.
	 *
	 * @param status the HTTP status, or {@link ErrorPage#OTHERS}
	 */
	record Failure(int status) implements PageKind {

		@Override
		public String name() {
			return (this.status == ErrorPage.OTHERS) ? "error" : "error-" + this.status;
		}

	}

}
