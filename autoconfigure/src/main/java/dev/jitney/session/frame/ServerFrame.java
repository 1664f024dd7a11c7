package dev.jitney.session.frame;

import java.util.List;

import dev.jitney.compile.PageProgram;
import dev.jitney.event.Outcome;
import dev.jitney.view.Delta;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;

/** What a server sends over a tab's websocket. */
public sealed interface ServerFrame {

	/**
	 * The answer to a browser's hello.
	 *
	 * @param settled all events up to this number have an outcome
	 * @param number number of the delta at which the view stands
	 * @param full the whole view, or null if the browser has it
	 */
	record Welcome(String tab, long settled, long number, @Nullable Full full,
			List<ClientEventEntry> events) implements ServerFrame {

	}

	/**
	 * What changed.
	 *
	 * @param ticket the ticket of the page that this adopts, or null
	 * @param number number of the delta, or 0 if nothing of the view changed
	 * @param settled all events up to this number have an outcome, and their effects are
	 * in; 0 if that is no news
	 * @param full the whole view instead of a delta, or null
	 */
	record Update(@Nullable String ticket, long number, long settled, @Nullable Delta delta, @Nullable Full full,
			List<ClientEventEntry> events, List<OutcomeEntry> outcomes) implements ServerFrame {

		/** An event ended, or flushed if the sequence is 0, and changed something. */
		public static Update ended(long sequence, long number, Outcome outcome, @Nullable Delta delta,
				@Nullable Full full, List<ClientEventEntry> events) {
			return new Update(null, number, sequence, delta, full, events, entries(sequence, outcome));
		}

		/** An event ended otherwise than applied, or was repeated. */
		public static Update settled(long settled, long sequence, Outcome outcome, List<ClientEventEntry> events) {
			return new Update(null, 0, settled, null, null, events, entries(sequence, outcome));
		}

		private static List<OutcomeEntry> entries(long sequence, Outcome outcome) {
			return (sequence == 0 || outcome instanceof Outcome.Applied) ? List.of()
					: List.of(new OutcomeEntry(sequence, outcome.tag(), outcome.message()));
		}

		/** Another page takes the place of the one that the tab shows. */
		public static Update replaced(long number, Full full) {
			return new Update(null, number, 0, null, full, List.of(), List.of());
		}

		/** The tab shows another page. */
		public static Update adopted(String ticket, long number, @Nullable Delta delta, @Nullable Full full,
				List<ClientEventEntry> events) {
			return new Update(ticket, number, 0, delta, full, events, List.of());
		}

	}

	/**
	 * An upload has ended, with all that it caused. The last frame of its response, never
	 * on a socket.
	 */
	record Ended(Outcome outcome) implements ServerFrame {

	}

	/** Asks whether the document is still there. */
	record Probe() implements ServerFrame {

	}

	/** The tab is not known, or no longer. */
	record Gone() implements ServerFrame {

	}

	/**
	 * The server is about to stop; the browser connects again after a delay of up to this
	 * many milliseconds.
	 */
	record Move(long millis) implements ServerFrame {

	}

	/**
	 * A whole view, with the program it belongs to if that is not the one the browser
	 * has.
	 */
	record Full(View view, @Nullable String module, @Nullable String hash) {

		public static Full of(View view, @Nullable PageProgram program) {
			return (program != null) ? new Full(view, program.entry().name(), program.hash())
					: new Full(view, null, null);
		}

	}

	/**
	 * An event for the browser, under the number by which it is acknowledged.
	 *
	 * @param arguments what JSON can hold
	 */
	record ClientEventEntry(long number, String name, Object arguments) {

	}

	/** An outcome other than applied. */
	record OutcomeEntry(long sequence, String outcome, String message) {

	}

}
