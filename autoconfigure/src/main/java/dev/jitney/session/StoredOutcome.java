package dev.jitney.session;

import java.util.Map;
import java.util.stream.Stream;

import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.state.Journal;
import dev.jitney.state.Scope;
import dev.jitney.state.StateToken;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes as a record keeps them. Applied is what is left when nothing is kept, so that
 * a tab in which all goes well stays small.
 */
final class StoredOutcome {

	/** What an event ends in that has begun, if nobody ends it otherwise. */
	static final Outcome CUT_OFF = new Outcome.Interrupted("The event was cut off before it ended");

	private static final String STARTED = "interrupted:started:";

	private StoredOutcome() {
	}

	static Outcome find(Map<Long, String> outcomes, long sequence) {
		String stored = outcomes.get(sequence);
		return (stored != null) ? read(stored) : Outcome.applied();
	}

	static String write(Outcome outcome) {
		String reason = (outcome instanceof Outcome.Refused refused) ? refused.reason().name() : "";
		return outcome.tag() + ":" + reason + ":" + outcome.message();
	}

	/** Writes that an event has begun, and what with. */
	static String writeStarted(@Nullable Handling handling) {
		if (handling == null) {
			return STARTED + "::";
		}
		StateToken<?> token = handling.token();
		String instance = (token.scope() == Scope.KEYED) ? token.owner() : token.instance();
		return STARTED + token.type() + ":" + handling.handler() + ":" + instance;
	}

	/** Returns what the last event has begun with, or null if it has ended. */
	static @Nullable Started started(Journal journal) {
		String stored = journal.outcomes().get(journal.sequence());
		if (stored == null || !stored.startsWith(STARTED)) {
			return null;
		}
		String[] parts = stored.substring(STARTED.length()).split(":", 3);
		return parts[0].isEmpty() ? null : new Started(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2]);
	}

	private static Outcome read(String stored) {
		if (stored.startsWith(STARTED)) {
			return CUT_OFF;
		}
		String[] parts = stored.split(":", 3);
		return switch (parts[0]) {
			case "failed" -> new Outcome.Failed(parts[2]);
			case "refused" -> refused(parts[1], parts[2]);
			case "stale" -> new Outcome.Stale(parts[2]);
			case "interrupted" -> new Outcome.Interrupted(parts[2]);
			default -> Outcome.applied();
		};
	}

	/** A newer node may have reasons that this one does not know. */
	private static Outcome refused(String reason, String message) {
		return Stream.of(Refusal.values())
			.filter((known) -> known.name().equals(reason))
			.findFirst()
			.<Outcome>map((known) -> new Outcome.Refused(known, message))
			.orElseGet(() -> new Outcome.Failed(message));
	}

	/**
	 * A handler that has begun and not ended.
	 *
	 * @param stateType binary name of the state's class
	 * @param instance key of the state, or null if there is one only
	 */
	record Started(String stateType, String handler, @Nullable String instance) {

	}

}
