package dev.jitney.state.codec;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says what became of the states of one class that other shapes stored: each choice once
 * for two shapes, however many records there are. Thread-safe.
 */
final class MigrationLog {

	private static final Log logger = LogFactory.getLog(StateCodec.class);

	/** Shapes come from a store, which may hold anything. */
	private static final int MAX_LOGGED = 1_000;

	private final Class<?> type;

	private final String fingerprint;

	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	MigrationLog(Class<?> type, String fingerprint) {
		this.type = type;
		this.fingerprint = fingerprint;
	}

	void report(String stored, Collection<MigrationNote> notes, MigrationListener listener) {
		notes.forEach((note) -> listener.chosen(this.type, note.choice()));
		List<MigrationNote> news = notes.stream().filter((note) -> isNew(stored, note)).toList();
		String lost = text(news, (note) -> note.choice() == MigrationChoice.DEFAULTED);
		if (!lost.isEmpty()) {
			logger
				.warn(begin(stored) + "what follows does not fit any more and is at its default or left out: " + lost);
		}
		String others = text(news, (note) -> note.choice() != MigrationChoice.DEFAULTED);
		if (!others.isEmpty()) {
			logger.info(begin(stored) + others);
		}
	}

	private boolean isNew(String stored, MigrationNote note) {
		return this.logged.size() < MAX_LOGGED && this.logged.add(stored + note.key());
	}

	private String begin(String stored) {
		return Wording.of(this.type) + " was stored by another version of the class (shape " + stored + ", now "
				+ this.fingerprint + "): ";
	}

	private static String text(List<MigrationNote> notes, Predicate<MigrationNote> which) {
		return notes.stream()
			.filter(which)
			.map((note) -> note.choice().name().toLowerCase(Locale.ROOT) + " " + note)
			.collect(Collectors.joining(", "));
	}

}
