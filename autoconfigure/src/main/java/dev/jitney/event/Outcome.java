package dev.jitney.event;

/**
 * How an event ended. Every event ends in exactly one. Messages are for the user, already
 * safe to show.
 *
 * @since 0.1
 */
public sealed interface Outcome {

	/** Returns the kind of outcome in lower case, as metric tag and on the wire. */
	String tag();

	/** Returns what the user is told; empty if the handler was applied. */
	String message();

	/** The handler ran and what it changed is committed. */
	static Outcome applied() {
		return Applied.INSTANCE;
	}

	/** The handler ran and what it changed is committed. */
	record Applied() implements Outcome {

		private static final Applied INSTANCE = new Applied();

		@Override
		public String tag() {
			return "applied";
		}

		@Override
		public String message() {
			return "";
		}

	}

	/**
	 * The handler or a value threw, or took too long; nothing of it is committed.
	 *
	 * @param message what the user is told
	 */
	record Failed(String message) implements Outcome {

		@Override
		public String tag() {
			return "failed";
		}

	}

	/**
	 * The event was not allowed or made no sense.
	 *
	 * @param reason the rule that was broken
	 * @param message what the user is told
	 */
	record Refused(Refusal reason, String message) implements Outcome {

		@Override
		public String tag() {
			return "refused";
		}

	}

	/**
	 * The place the event came from is no longer rendered for the tab.
	 *
	 * @param message what the user is told
	 */
	record Stale(String message) implements Outcome {

		@Override
		public String tag() {
			return "stale";
		}

	}

	/**
	 * The event was cancelled, or had started when its node or its lock was lost.
	 *
	 * @param message what the user is told
	 */
	record Interrupted(String message) implements Outcome {

		@Override
		public String tag() {
			return "interrupted";
		}

	}

}
