package dev.jitney.session.frame;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a browser sends over its websocket. */
public sealed interface ClientFrame {

	/**
	 * The first frame of a socket.
	 *
	 * @param tab the tab that the document believes to be
	 * @param document id of this load of the page
	 * @param closed id of an earlier document of the tab that has been unloaded, or null
	 * @param ticket the ticket of a page to adopt, or null
	 * @param hash hash of the program that the browser shows
	 * @param number number of the last delta that the browser applied
	 * @param digest digest of the view that the browser has
	 */
	record Hello(String tab, String document, @Nullable String closed, @Nullable String ticket, String hash,
			long number, String digest) implements ClientFrame {

	}

	/**
	 * Something that the user did.
	 *
	 * @param sequence one more than that of the event before
	 * @param handlerId where on the page
	 * @param rowKeys keys of the enclosing rows, outermost first
	 * @param payload what the DOM event carries, or null
	 * @param acknowledged number of the last client event that the browser handled, or -1
	 */
	record Call(long sequence, String handlerId, List<String> rowKeys, @Nullable JsonNode payload,
			long acknowledged) implements ClientFrame {

	}

	/**
	 * What a function of the application's own module returned.
	 *
	 * @param call number of the client event that called it
	 * @param error text of the error that it threw, or null
	 */
	record CallResult(long sequence, long call, @Nullable JsonNode value, @Nullable String error,
			long acknowledged) implements ClientFrame {

	}

	/** Client events up to this number have been handled. */
	record Acknowledge(long acknowledged) implements ClientFrame {

	}

	/** The browser shows the page that it fetched with this ticket. */
	record Adopt(String ticket) implements ClientFrame {

	}

	/** The answer to a liveness probe. */
	record Alive() implements ClientFrame {

	}

}
