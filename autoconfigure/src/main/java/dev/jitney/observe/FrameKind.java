package dev.jitney.observe;

import java.util.Locale;

import dev.jitney.session.frame.ServerFrame;

/** What a frame mainly carries, as the tag {@code kind} of {@link JitneyMeter#FRAMES}. */
enum FrameKind {

	/** What changed of a view. */
	DELTA,

	/** A whole view. */
	VIEW,

	/** Neither: outcomes, events for the browser, probes. */
	OTHER;

	static FrameKind of(ServerFrame frame) {
		if (frame instanceof ServerFrame.Update update) {
			return (update.full() != null) ? VIEW : (update.delta() != null) ? DELTA : OTHER;
		}
		return (frame instanceof ServerFrame.Welcome welcome && welcome.full() != null) ? VIEW : OTHER;
	}

	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
