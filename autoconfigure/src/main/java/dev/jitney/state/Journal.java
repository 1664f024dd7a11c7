package dev.jitney.state;

import java.util.List;
import java.util.Map;

/**
 * What an owner remembers besides its states, written in the same step. Immutable.
 *
 * @param sequence number of the last event that has an outcome
 * @param outcomes the latest outcomes, by number, oldest first; bounded
 * @param outboxNumber number of the last entry that was ever put into the outbox
 * @param outbox client events not yet acknowledged and chained events not yet run
 * @param updates for a shared owner: per tab the last update it applied, so that a replay
 * is skipped; bounded
 * @param attributes what the session layer keeps, such as the route and the view's number
 */
public record Journal(long sequence, Map<Long, String> outcomes, long outboxNumber, List<OutboxEntry> outbox,
		Map<String, UpdateMark> updates, Map<String, String> attributes) {

	/**
	 * @param body JSON that the session layer reads
	 */
	public record OutboxEntry(long number, String body) {

	}

	/** The tab's event number and the ordinal of the update within that event. */
	public record UpdateMark(long sequence, int ordinal) {

	}

}
