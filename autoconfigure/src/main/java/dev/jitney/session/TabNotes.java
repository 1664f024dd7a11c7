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
 * @param document the document whose socket that is, or null if it has left or the store
 * is one process's own, which knows its sockets
 * @param adopted the ticket that was adopted last, or null
 * @param tickets pages that it may adopt: ticket to path and query, oldest first
 * @param sequels what came of pages after they were painted, by ticket
 */
record TabNotes(String session, @Nullable String user, String url, long number, @Nullable String socket,
		@Nullable String document, @Nullable String adopted, Map<String, String> tickets, Map<String, Sequel> sequels) {

	/**
	 * A user who clicks faster than pages load has a few under way; older ones are never
	 * adopted.
	 */
	private static final int MAX_TICKETS = 8;

	private static final String TICKET = "ticket.";

	private static final String SEQUEL = "sequel.";

	static @Nullable TabNotes of(Journal journal) {
		Map<String, String> attributes = journal.attributes();
		String session = attributes.get("session");
		if (session == null) {
			return null;
		}
		Map<String, String> tickets = new LinkedHashMap<>();
		Map<String, Sequel> sequels = new LinkedHashMap<>();
		attributes.forEach((name, value) -> {
			if (name.startsWith(TICKET)) {
				tickets.put(name.substring(TICKET.length()), value);
			}
			else if (name.startsWith(SEQUEL)) {
				sequels.put(name.substring(SEQUEL.length()), Sequel.read(value));
			}
		});
		return new TabNotes(session, attributes.get("user"), attributes.getOrDefault("url", "/"),
				Long.parseLong(attributes.getOrDefault("number", "0")), attributes.get("socket"),
				attributes.get("document"), attributes.get("adopted"), tickets, sequels);
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
		if (this.document != null) {
			attributes.put("document", this.document);
		}
		if (this.adopted != null) {
			attributes.put("adopted", this.adopted);
		}
		this.tickets.forEach((ticket, url) -> attributes.put(TICKET + ticket, url));
		this.sequels.forEach((ticket, sequel) -> attributes.put(SEQUEL + ticket, sequel.write()));
		return attributes;
	}

	TabNotes withNumber(long number) {
		return new TabNotes(this.session, this.user, this.url, number, this.socket, this.document, this.adopted,
				this.tickets, this.sequels);
	}

	TabNotes withTicket(String ticket, String url) {
		Map<String, String> tickets = new LinkedHashMap<>(this.tickets);
		Map<String, Sequel> sequels = new LinkedHashMap<>(this.sequels);
		while (tickets.size() >= MAX_TICKETS) {
			String oldest = tickets.keySet().iterator().next();
			tickets.remove(oldest);
			sequels.remove(oldest);
		}
		tickets.put(ticket, url);
		return new TabNotes(this.session, this.user, this.url, this.number, this.socket, this.document, this.adopted,
				tickets, sequels);
	}

	/** Returns the notes of a tab that nobody has connected to. */
	static TabNotes fresh(TabIdentity identity, String url) {
		return new TabNotes(identity.session(), identity.user(), url, 0, null, null, null, Map.of(), Map.of());
	}

	/**
	 * Returns the notes with the ticket used up and its page as the one shown, or null if
	 * there is no such ticket. One that was used last stands for itself again: the answer
	 * may have been lost. What came of the page shown before is forgotten.
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
		Map<String, Sequel> sequels = new LinkedHashMap<>(this.sequels);
		sequels.keySet().removeIf((other) -> !other.equals(ticket) && !tickets.containsKey(other));
		return new TabNotes(this.session, this.user, url, this.number, this.socket, this.document, ticket, tickets,
				sequels);
	}

	/**
	 * Returns the notes with what came of a page, unless the tab has left it behind.
	 */
	TabNotes withSequel(String ticket, Sequel sequel) {
		if (!ticket.equals(this.adopted) && !this.tickets.containsKey(ticket)) {
			return this;
		}
		Map<String, Sequel> sequels = new LinkedHashMap<>(this.sequels);
		sequels.put(ticket, sequel);
		return new TabNotes(this.session, this.user, this.url, this.number, this.socket, this.document, this.adopted,
				this.tickets, sequels);
	}

	/** Returns what came of the page that is shown, or null if all went well. */
	@Nullable Sequel sequel() {
		return (this.adopted != null) ? this.sequels.get(this.adopted) : null;
	}

	/** Returns the notes without what came of the page that is shown. */
	TabNotes withoutSequel() {
		Map<String, Sequel> sequels = new LinkedHashMap<>(this.sequels);
		sequels.remove(this.adopted);
		return new TabNotes(this.session, this.user, this.url, this.number, this.socket, this.document, this.adopted,
				this.tickets, sequels);
	}

	/** Returns the notes with another socket speaking for the tab. */
	TabNotes withSocket(String socket, @Nullable String document) {
		return new TabNotes(this.session, this.user, this.url, this.number, socket, document, this.adopted,
				this.tickets, this.sequels);
	}

	/** Returns the notes of a tab whose document has left. */
	TabNotes withoutDocument() {
		return new TabNotes(this.session, this.user, this.url, this.number, this.socket, null, this.adopted,
				this.tickets, this.sequels);
	}

	/**
	 * Whether another document is connected to another node, so that whoever asks is its
	 * duplicate.
	 * @param document of whoever asks
	 * @param closed the document that it has taken the place of, or null
	 */
	boolean isShownElsewhere(String document, @Nullable String closed) {
		return this.document != null && !this.document.equals(document) && !this.document.equals(closed);
	}

	/** Whether a browser has ever connected. */
	boolean connected() {
		return this.socket != null;
	}

	/** Returns the notes of a tab that lives no longer than one that never connected. */
	TabNotes withoutConnection() {
		return new TabNotes(this.session, this.user, this.url, this.number, null, null, this.adopted, this.tickets,
				this.sequels);
	}

	boolean belongsTo(TabIdentity identity) {
		return this.session.equals(identity.session()) && Objects.equals(this.user, identity.user());
	}

}
