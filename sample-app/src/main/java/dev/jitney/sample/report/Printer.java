package dev.jitney.sample.report;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A printer that is not fast. */
@Component
class Printer {

	static final int PAGES = 20;

	private final Duration perPage;

	Printer(@Value("${printer.per-page:150ms}") Duration perPage) {
		this.perPage = perPage;
	}

	/** Prints a page, and is done when it lies in the tray. */
	void print(int page) throws InterruptedException {
		if (page > 0) {
			Thread.sleep(this.perPage.toMillis());
		}
	}

}
