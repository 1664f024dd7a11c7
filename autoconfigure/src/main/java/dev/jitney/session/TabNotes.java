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
 * @param connected whether a browser has ever connected
 * @param socket how many sockets the tab has had
 * @param adopted the ticket that was adopted last, or null
 * @param tickets pages that it may adopt: ticket to path and query, oldest first
 */
record TabNotes(String session, @Nullable String user, String url, long number, boolean connected, long socket,
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
				Long.parseLong(attributes.getOrDefault("number", "0")), attributes.containsKey("connected"),
				Long.parseLong(attributes.getOrDefault("socket", "0")), attributes.get("adopted"), tickets);
	}

	Map<String, String> toAttributes() {
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("session", this.session);
		if (this.user != null) {
			attributes.put("user", this.user);
		}
		attributes.put("url", this.url);
		attributes.put("number", Long.toString(this.number));
		if (this.connected) {
			attributes.put("connected", "");
		}
		if (this.socket > 0) {
			attributes.put("socket", Long.toString(this.socket));
		}
		if (this.adopted != null) {
			attributes.put("adopted", this.adopted);
		}
		this.tickets.forEach((ticket, url) -> attributes.put(TICKET + ticket, url));
		return attributes;
	}

	TabNotes withNumber(long number) {
		return new TabNotes(this.session, this.user, this.url, number, this.connected, this.socket, this.adopted,
				this.tickets);
	}

	TabNotes withTicket(String ticket, String url) {
		Map<String, String> tickets = new LinkedHashMap<>(this.tickets);
		while (tickets.size() >= MAX_TICKETS) {
			tickets.remove(tickets.keySet().iterator().next());
		}
		tickets.put(ticket, url);
		return new TabNotes(this.session, this.user, this.url, this.number, this.connected, this.socket, this.adopted,
				tickets);
	}

	/** Returns the notes of a tab that nobody has connected to. */
	static TabNotes fresh(TabIdentity identity, String url) {
		return new TabNotes(identity.session(), identity.user(), url, 0, false, 0, null, Map.of());
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
		return new TabNotes(this.session, this.user, url, this.number, this.connected, this.socket, ticket, tickets);
	}

	/** Returns the notes with one more socket. */
	TabNotes withConnected() {
		return new TabNotes(this.session, this.user, this.url, this.number, true, this.socket + 1, this.adopted,
				this.tickets);
	}

	/** Returns the notes of a tab that lives no longer than one that never connected. */
	TabNotes withoutConnection() {
		return new TabNotes(this.session, this.user, this.url, this.number, false, this.socket, this.adopted,
				this.tickets);
	}

	boolean belongsTo(TabIdentity identity) {
		return this.session.equals(identity.session()) && Objects.equals(this.user, identity.user());
	}

}
