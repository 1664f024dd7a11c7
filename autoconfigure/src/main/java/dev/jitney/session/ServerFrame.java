package dev.jitney.session;

import java.util.List;
import java.util.Map;

import dev.jitney.view.Delta;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;

/** What a server sends over a tab's websocket. */
public sealed interface ServerFrame {

	/** The answer to a browser's hello. */
	record Welcome(String tab, long settled, long number, @Nullable Full full,
			List<ClientEventEntry> events) implements ServerFrame {

	}

	/**
	 * What changed.
	 *
	 * @param ticket the ticket of the page that this adopts, or null
	 * @param number number of the delta, or -1 if nothing of the view changed
	 * @param settled all events up to this number have an outcome, and their effects are in; or -1
	 * @param full the whole view instead of a delta, or null
	 */
	record Update(@Nullable String ticket, long number, long settled, @Nullable Delta delta, @Nullable Full full,
			List<ClientEventEntry> events, List<OutcomeEntry> outcomes) implements ServerFrame {

	}

	/** Asks whether the document is still there. */
	record Probe() implements ServerFrame {

	}

	/** The tab is not known, or no longer. */
	record Gone() implements ServerFrame {

	}

	/** The server is about to stop; the browser connects again after a delay of up to this many milliseconds. */
	record Move(long millis) implements ServerFrame {

	}

	/** A whole view, with the program it belongs to if that is not the one the browser has. */
	record Full(View view, @Nullable String module, @Nullable String hash) {

	}

	/** An event for the browser, under the number by which it is acknowledged. */
	record ClientEventEntry(long number, String name, Map<String, Object> arguments) {

	}

	/** An outcome other than applied. */
	record OutcomeEntry(long sequence, String outcome, String message) {

	}

}
