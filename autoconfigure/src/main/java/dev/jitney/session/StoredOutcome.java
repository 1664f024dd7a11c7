package dev.jitney.session;

import java.util.Map;

import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;

/**
 * Outcomes as a record keeps them. Applied is what is left when nothing is kept, so that
 * a tab in which all goes well stays small.
 */
final class StoredOutcome {

	private StoredOutcome() {
	}

	static Outcome find(Map<Long, String> outcomes, long sequence) {
		String stored = outcomes.get(sequence);
		return (stored != null) ? read(stored) : Outcome.applied();
	}

	/** Returns what the user is told of an outcome. */
	static String message(Outcome outcome) {
		if (outcome instanceof Outcome.Failed failed) {
			return failed.message();
		}
		if (outcome instanceof Outcome.Refused refused) {
			return refused.message();
		}
		if (outcome instanceof Outcome.Stale stale) {
			return stale.message();
		}
		return (outcome instanceof Outcome.Interrupted interrupted) ? interrupted.message() : "";
	}

	static String write(Outcome outcome) {
		String reason = (outcome instanceof Outcome.Refused refused) ? refused.reason().name() : "";
		return outcome.tag() + ":" + reason + ":" + message(outcome);
	}

	private static Outcome read(String stored) {
		String[] parts = stored.split(":", 3);
		return switch (parts[0]) {
			case "failed" -> new Outcome.Failed(parts[2]);
			case "refused" -> new Outcome.Refused(Refusal.valueOf(parts[1]), parts[2]);
			case "stale" -> new Outcome.Stale(parts[2]);
			case "interrupted" -> new Outcome.Interrupted(parts[2]);
			default -> Outcome.applied();
		};
	}

}
