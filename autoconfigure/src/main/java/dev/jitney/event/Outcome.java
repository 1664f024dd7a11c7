package dev.jitney.event;

/** How an event ended. Every sequence number ends in exactly one. */
public sealed interface Outcome {

	/** The handler ran and what it changed is committed. */
	record Applied() implements Outcome {

	}

	/**
	 * The handler or a value threw; nothing of it is committed. @param message for the
	 * user, already safe to show
	 */
	record Failed(String message) implements Outcome {

	}

	/** The event was not allowed or made no sense. */
	record Refused(Refusal reason, String message) implements Outcome {

	}

	/** The place it came from is no longer rendered for the tab. */
	record Stale(String message) implements Outcome {

	}

	/** It had started when its node or its lock was lost, or it was cancelled. */
	record Interrupted(String message) implements Outcome {

	}

}
