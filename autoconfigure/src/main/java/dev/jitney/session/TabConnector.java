package dev.jitney.session;

import java.util.List;

import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.state.Journal;
import dev.jitney.view.ViewDigest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Connects sockets to tabs: resumes a tab that is known, promotes one that was painted, and lets a new socket of the
 * same document take over. A socket cannot open a page by itself: it adopts one that an HTTP request has painted.
 * Safe for use by several threads; nothing blocks the caller.
 */
public final class TabConnector {

	private final TabServices services;

	TabConnector(TabServices services) {
		this.services = services;
	}

	/**
	 * Answers a browser's hello.
	 * @return the tab that the socket speaks for, or empty if the browser was told that it is gone
	 * @throws RefusedException (as error signal) if the browser has too many tabs
	 */
	public Mono<Connected> connect(TabConnection connection, String session, Visitor visitor,
			ClientFrame.Hello hello) {
		if (!TabId.isValid(hello.tab())) {
			return gone(connection, Refusal.UNKNOWN_TAB);
		}
		TabIdentity identity = new TabIdentity(new TabId(hello.tab()), session, visitor);
		if (isFull(identity)) {
			return Mono.error(() -> new RefusedException(Refusal.TOO_MANY_TABS,
					"This browser has as many tabs of the application open as it may; close one"));
		}
		Greeting greeting = new Greeting(connection, identity, hello);
		EventContext root = EventContext.root(identity.tab(), visitor, UNKNOWN);
		return this.services.processor().enqueue(root, greeting::run).outcome().flatMap(greeting::result);
	}

	private boolean isFull(TabIdentity identity) {
		return this.services.tabs().find(identity.tab()) == null
				&& this.services.tabs().count(identity.session()) >= this.services.settings().tabsPerSession();
	}

}
