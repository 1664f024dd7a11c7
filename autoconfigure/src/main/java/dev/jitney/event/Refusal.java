package dev.jitney.event;

import java.util.Locale;

/**
 * Every reason for which Jitney refuses something, in one place. Nothing has changed when
 * a client sees one of these. The names are few and fixed, so they serve as metric tag
 * and in log lines.
 *
 * @since 0.1
 */
public enum Refusal {

	/** The page that the tab shows has no handler of that id. */
	UNKNOWN_HANDLER,

	/** A row key has no list to belong to, or a list got no row key. */
	ROW_KEYS,

	/** The payload cannot be converted to the type that the handler declares. */
	PAYLOAD_TYPE,

	/** The payload has the right type, but breaks a validation rule of that type. */
	PAYLOAD_INVALID,

	/** The payload has more values or longer text than is allowed. */
	PAYLOAD_TOO_LARGE,

	/** The payload is nested deeper than is allowed. */
	PAYLOAD_TOO_DEEP,

	/** An authorization rule of the application denies the call to this user. */
	FORBIDDEN,

	/** An interceptor of the application does not let the event through. */
	INTERCEPTED,

	/** Too many events of the tab are waiting; the browser may try again later. */
	QUEUE_FULL,

	/** Too many background events of the tab run; one of them has to end first. */
	BACKGROUND_FULL,

	/** The tab sends more events in a second than is allowed. */
	RATE,

	/**
	 * A number was skipped, so an earlier event is lost: the client has to start over.
	 */
	SEQUENCE_GAP,

	/** The chain that the event wanted to join has ended: start a chain of its own. */
	CHAIN_ENDED,

	/** The application is stopping; another node or the next start will run the event. */
	STOPPED,

	/** The tab belongs to another browser session or to another user. */
	FOREIGN_TAB,

	/** The tab is unknown or its record has expired. */
	UNKNOWN_TAB,

	/** The ticket of a navigation is unknown, used, expired or of another tab. */
	INVALID_TICKET,

	/** The websocket was opened by a page of another site. */
	FOREIGN_ORIGIN,

	/** The browser session has as many tabs as it may. */
	TOO_MANY_TABS,

	/**
	 * The browser session has as many painted pages as it may that nobody has connected
	 * to: the oldest of them is forgotten.
	 */
	TOO_MANY_PROVISIONAL_TABS,

	/** The websocket was opened, and in time spoke for no tab. */
	NO_HELLO,

	/**
	 * A value is a URL that could run code or lead elsewhere; the page leaves it out, and
	 * nothing else happens.
	 */
	UNSAFE_URL,

	/** The frame is longer than is allowed. */
	FRAME_SIZE,

	/** The frame is not the JSON that the protocol knows. */
	MALFORMED_FRAME,

	/** The frame makes sense, but not at this point of the conversation. */
	UNEXPECTED_FRAME,

	/** A file is larger than is allowed. */
	UPLOAD_FILE_SIZE,

	/** The files of an upload are together larger than is allowed. */
	UPLOAD_SIZE,

	/** An upload has more files than is allowed, or another number than is expected. */
	UPLOAD_FILES,

	/** A file is of a type that its place on the page does not accept. */
	UPLOAD_TYPE,

	/** The name of a file is longer than is allowed. */
	UPLOAD_NAME,

	/** What arrived is not what was announced: less, or more. */
	UPLOAD_BODY,

	/** Nothing arrived for too long, or all of it took too long. */
	UPLOAD_TIMEOUT,

	/** The browser session has as many uploads under way as it may. */
	TOO_MANY_UPLOADS,

	/** Nobody announced the upload, or it has begun already or expired. */
	UNKNOWN_UPLOAD,

	/** There is no such download, or no longer. */
	UNKNOWN_DOWNLOAD;

	/**
	 * Returns the constant as metric tag and in log lines, such as {@code queue-full}.
	 */
	public String tag() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
