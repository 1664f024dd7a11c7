package dev.jitney.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import dev.jitney.state.Journal;
import org.jspecify.annotations.Nullable;

/**
 * What a tab's record says of the tab itself, kept in the attributes of its
 * {@link Journal}. Immutable.
 *
 * @param session hash of the browser session that may use the tab
 * @param user name of the user that may use it, or null for one who is not signed in
 * @param url path and query of the page that it shows
 * @param number number of the last delta
 * @param socket the socket that speaks for it, on whichever node, or null if a browser
 * has never connected
 * @param adopted the ticket that was adopted last, or null
 * @param tickets pages that it may adopt: ticket to path and query, oldest first
 */
record TabNotes(String session, @Nullable String user, String url, long number, @Nullable String socket,
		@Nullable String adopted, Map<String, String> tickets) {

	/**
	 * A user who clicks faster than pages load has a few under way; older ones are never
	 * adopted.
	 */
	private static final int MAX_TICKETS = 8;

	private static final String TICKET = "ticket.";

	static @Nullable TabNotes of(Journal journal) {
		Map<String, String> attributes = journal.attributes();
		String session = attributes.get("session");
		if (session == null) {
			return null;
		}
		Map<String, String> tickets = new LinkedHashMap<>();
		attributes.forEach((name, value) -> {
			if (name.startsWith(TICKET)) {
				tickets.put(name.substring(TICKET.length()), value);
			}
		});
		return new TabNotes(session, attributes.get("user"), attributes.getOrDefault("url", "/"),
				Long.parseLong(attributes.getOrDefault("number", "0")), attributes.get("socket"),
				attributes.get("adopted"), tickets);
	}

	Map<String, String> toAttributes() {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("session", this.session);
		if (this.user != null) {
			attributes.put("user", this.user);
		}
		attributes.put("url", this.url);
		attributes.put("number", Long.toString(this.number));
		if (this.socket != null) {
			attributes.put("socket", this.socket);
		}
		if (this.adopted != null) {
			attributes.put("adopted", this.adopted);
		}
		this.tickets.forEach((ticket, url) -> attributes.put(TICKET + ticket, url));
		return attributes;
	}

	TabNotes withNumber(long number) {
		return new TabNotes(this.session, this.user, this.url, number, this.socket, this.adopted, this.tickets);
	}

	TabNotes withTicket(String ticket, String url) {
		Map<String, String> tickets = new LinkedHashMap<>(this.tickets);
		while (tickets.size() >= MAX_TICKETS) {
			tickets.remove(tickets.keySet().iterator().next());
		}
		tickets.put(ticket, url);
		return new TabNotes(this.session, this.user, this.url, this.number, this.socket, this.adopted, tickets);
	}

	/** Returns the notes of a tab that nobody has connected to. */
	static TabNotes fresh(TabIdentity identity, String url) {
		return new TabNotes(identity.session(), identity.user(), url, 0, null, null, Map.of());
	}

	/**
	 * Returns the notes with the ticket used up and its page as the one shown, or null if
	 * there is no such ticket. One that was used last stands for itself again: the answer
	 * may have been lost.
	 */
	@Nullable TabNotes adopt(String ticket) {
		if (ticket.equals(this.adopted)) {
			return this;
		}
		String url = this.tickets.get(ticket);
		if (url == null) {
			return null;
		}
		Map<String, String> tickets = new LinkedHashMap<>(this.tickets);
		tickets.remove(ticket);
		return new TabNotes(this.session, this.user, url, this.number, this.socket, ticket, tickets);
	}

	/** Returns the notes with another socket speaking for the tab. */
	TabNotes withSocket(String socket) {
		return new TabNotes(this.session, this.user, this.url, this.number, socket, this.adopted, this.tickets);
	}

	/** Whether a browser has ever connected. */
	boolean connected() {
		return this.socket != null;
	}

	boolean belongsTo(TabIdentity identity) {
		return this.session.equals(identity.session()) && Objects.equals(this.user, identity.user());
	}

}
