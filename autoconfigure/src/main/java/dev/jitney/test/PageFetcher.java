package dev.jitney.test;

import java.util.Objects;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.TabId;
import dev.jitney.session.page.Addresses;
import dev.jitney.session.page.PageRequest;
import dev.jitney.session.page.PaintedPage;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages as a browser does over HTTP, wherever redirects lead. Used by the test's
 * thread.
 */
final class PageFetcher {

	/** How many redirects in a row are followed. */
	private static final int HOPS = 5;

	private final TestSite site;

	private final TestUser user;

	private final TabHistory history;

	private final DocumentNames documents;

	private final TabReport report;

	PageFetcher(TestSite site, TestUser user, TabHistory history, DocumentNames documents, TabReport report) {
		this.site = site;
		this.user = user;
		this.history = history;
		this.documents = documents;
		this.report = report;
	}

	/**
	 * Fetches a page.
	 * @param leaving the tab that a cookie names, or null
	 * @param claimed the tab for which a script asks, or null
	 */
	Fetched fetch(String url, @Nullable TabId leaving, @Nullable TabId claimed) {
		String next = url;
		for (int hop = 0; hop <= HOPS; hop++) {
			Fetched fetched = visit(next, leaving, claimed);
			String redirect = fetched.painted().redirect();
			if (redirect == null) {
				this.history.arriving(next);
				return fetched;
			}
			this.report.event(new ClientEvent.Redirect(redirect, false));
			next = this.history.resolve(redirect);
		}
		throw new AssertionError(
				"The page " + url + " leads nowhere: " + HOPS + " redirects in a row, the last to " + next);
	}

	private Fetched visit(String url, @Nullable TabId leaving, @Nullable TabId claimed) {
		Addresses.Target page = this.site.addresses().resolve(TabHistory.withoutFragment(url));
		if (page == null) {
			throw new AssertionError("There is no page at " + url + "; the pages are " + this.site.routes());
		}
		PageRequest.Claim claim = (claimed != null)
				? new PageRequest.Claim(claimed, this.documents.current(), this.documents.closed()) : null;
		PageRequest request = new PageRequest(this.user.session(), this.user.visitor(), page, leaving, claim, true);
		PaintedPage painted = this.site.answer(this.site.node().sessions().visits().visit(request),
				() -> "the page " + url);
		return new Fetched(page, Objects.requireNonNull(painted));
	}

	/** A page as it was painted. */
	record Fetched(Addresses.Target page, PaintedPage painted) {

	}

}
