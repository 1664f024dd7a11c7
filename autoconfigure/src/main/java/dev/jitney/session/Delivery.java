package dev.jitney.session;

import java.util.List;

import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Tells a tab's browser what was written, over its socket if that is on this node, else
 * by way of the node that has it. Used by one thread at a time.
 */
final class Delivery {

	private final TabServices services;

	private final EventContext context;

	private final Outbox outbox;

	private final @Nullable LiveTab live;

	/**
	 * @param live the tab as it is connected to this node, or null
	 */
	Delivery(TabServices services, EventContext context, Outbox outbox, @Nullable LiveTab live) {
		this.services = services;
		this.context = context;
		this.outbox = outbox;
		this.live = live;
	}

	/**
	 * Tells what is other on the screen, and what became of an event.
	 * @param settled number of the event, or 0 if it has not ended or the browser gave it
	 * none
	 * @param number of the delta
	 * @return whether the browser shows the page as it is stored
	 */
	boolean tell(Journal stored, Screen.News news, long number, long settled, Outcome outcome, Outbox.Filled filled) {
		LiveTab.Shown shown = news.shown();
		if (this.live == null || shown == null) {
			return false;
		}
		this.live.current(shown);
		List<ServerFrame.ClientEventEntry> events = untold(this.live, stored, filled);
		this.live.told(stored.outboxNumber());
		if (!news.isEmpty() || settled > 0 || !events.isEmpty()) {
			send(this.live, ServerFrame.Update.ended(settled, news.isEmpty() ? 0 : number, outcome, news.delta(),
					news.full(), events));
		}
		return true;
	}

	/** Tells that an event ended otherwise than applied. */
	void settle(Journal stored, long sequence, Outcome outcome, Outbox.Filled filled) {
		if (this.live != null) {
			this.live.told(stored.outboxNumber());
			send(this.live, ServerFrame.Update.settled(sequence, sequence, outcome, filled.clientEvents()));
		}
	}

	/** Tells nobody: the browser is told when it comes for the page. */
	void skip(Journal stored) {
		if (this.live != null) {
			this.live.told(stored.outboxNumber());
		}
	}

	/** Tells the node that has the tab's socket, if it is another one, to look. */
	void announce(TabIdentity identity, TabNotes notes) {
		if (this.live == null && notes.connected()) {
			this.services.manager().announce(identity.owner()).onErrorComplete().subscribe();
		}
	}

	/** Returns the client events that the browser has not been sent, in order. */
	private List<ServerFrame.ClientEventEntry> untold(LiveTab tab, Journal stored, Outbox.Filled filled) {
		if (stored.outboxNumber() <= tab.told() + filled.clientEvents().size()) {
			return filled.clientEvents();
		}
		return this.outbox.clientEvents(stored).stream().filter((entry) -> entry.number() > tab.told()).toList();
	}

	/** Tells the browser, and whoever follows the chain. */
	private void send(LiveTab tab, ServerFrame.Update frame) {
		tab.connection().send(frame);
		this.services.streams().sent(this.context, frame);
	}

}
