package dev.jitney.session;

import java.util.Collection;

import dev.jitney.session.TabConnection.CloseReason;
import reactor.core.publisher.Mono;

/**
 * The tabs of an application: the way in for the web layer. Safe for use by several threads; nothing blocks the caller.
 */
public final class TabSessions {

	private final TabServices services;

	private final PageVisits visits;

	private final TabConnector connector;

	TabSessions(TabServices services, Tickets tickets) {
		this.services = services;
		this.visits = new PageVisits(services, new TabChoice(services), tickets);
		this.connector = new TabConnector(services);
	}

	/** Returns where pages are painted. */
	public PageVisits visits() {
		return this.visits;
	}

	/** Returns where sockets say hello. */
	public TabConnector connector() {
		return this.connector;
	}

	/** Returns the number of connected tabs. */
	public int connected() {
		return this.services.tabs().count();
	}

	/** Closes the sockets of a browser session whose user is not the one that opened them. */
	public void endSession(String session) {
		close(this.services.tabs().ofSession(session), CloseReason.SESSION_ENDED);
	}

	private static void close(Collection<LiveTab> tabs, CloseReason reason) {
		tabs.forEach((tab) -> tab.connection().close(reason));
	}

}
