package dev.jitney.state.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.jitney.state.Journal;
import dev.jitney.state.Journal.OutboxEntry;
import dev.jitney.state.Journal.UpdateMark;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;

/**
 * Turns records and their parts into bytes and back. Names of classes travel as text that
 * nothing is loaded by. What cannot be read fails with {@link RecordFormatException},
 * whatever the bytes are.
 */
public final class RecordCodec {

	/** Rises when what follows it is laid out differently. */
	private static final int FORMAT = 1;

	private RecordCodec() {
	}

	/** Encodes a whole record. */
	public static byte[] encode(OwnerRecord record) {
		int size = record.states().values().stream().mapToInt((state) -> state.bytes().length + 128).sum();
		RecordWriter out = new RecordWriter(size + 256).number(FORMAT).number(record.version());
		out.number(record.states().size());
		record.states().forEach((key, state) -> {
			out.text(key.type()).text(key.instance());
			write(out, state);
		});
		write(out, record.journal());
		return out.toBytes();
	}

	/** Decodes a whole record. */
	public static OwnerRecord decode(byte[] bytes) {
		return read(bytes, (in) -> {
			long version = in.number();
			int count = in.count();
			Map<StateKey, StoredState> states = new HashMap<>();
			for (int i = 0; i < count; i++) {
				states.put(new StateKey(in.text(), in.text()), state(in));
			}
			return new OwnerRecord(version, states, journal(in));
		});
	}

	/** Encodes a journal alone. */
	public static byte[] encode(Journal journal) {
		RecordWriter out = new RecordWriter(256).number(FORMAT);
		write(out, journal);
		return out.toBytes();
	}

	/** Decodes what {@link #encode(Journal)} made. */
	public static Journal decodeJournal(byte[] bytes) {
		return read(bytes, RecordCodec::journal);
	}

	/** Encodes a state alone. */
	public static byte[] encode(StoredState state) {
		RecordWriter out = new RecordWriter(state.bytes().length + 64).number(FORMAT);
		write(out, state);
		return out.toBytes();
	}

	/** Decodes what {@link #encode(StoredState)} made. */
	public static StoredState decodeState(byte[] bytes) {
		return read(bytes, RecordCodec::state);
	}

	private static <T> T read(byte[] bytes, Function<RecordReader, T> content) {
		RecordReader in = new RecordReader(bytes);
		long format = in.number();
		if (format != FORMAT) {
			throw new RecordFormatException("Format " + format + " is not known, only " + FORMAT + " is");
		}
		try {
			T value = content.apply(in);
			in.end();
			return value;
		}
		catch (IllegalArgumentException ex) {
			throw new RecordFormatException("The bytes are not a record: " + ex.getMessage(), ex);
		}
	}

	private static void write(RecordWriter out, StoredState state) {
		out.text(state.fingerprint()).bytes(state.bytes());
	}

	private static StoredState state(RecordReader in) {
		return new StoredState(in.text(), in.bytes());
	}

	private static void write(RecordWriter out, Journal journal) {
		out.number(journal.sequence()).number(journal.outcomes().size());
		journal.outcomes().forEach((sequence, outcome) -> out.number(sequence).text(outcome));
		out.number(journal.outboxNumber()).number(journal.outbox().size());
		journal.outbox().forEach((entry) -> out.number(entry.number()).text(entry.body()));
		out.number(journal.updates().size());
		journal.updates().forEach((tab, mark) -> out.text(tab).number(mark.sequence()).number(mark.ordinal()));
		out.number(journal.attributes().size());
		journal.attributes().forEach((name, value) -> out.text(name).text(value));
	}

	private static Journal journal(RecordReader in) {
		long sequence = in.number();
		Map<Long, String> outcomes = new HashMap<>();
		for (int i = in.count(); i > 0; i--) {
			outcomes.put(in.number(), in.text());
		}
		long outboxNumber = in.number();
		List<OutboxEntry> outbox = new ArrayList<>();
		for (int i = in.count(); i > 0; i--) {
			outbox.add(new OutboxEntry(in.number(), in.text()));
		}
		Map<String, UpdateMark> updates = new LinkedHashMap<>();
		for (int i = in.count(); i > 0; i--) {
			updates.put(in.text(), new UpdateMark(in.number(), (int) in.number()));
		}
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = in.count(); i > 0; i--) {
			attributes.put(in.text(), in.text());
		}
		return new Journal(sequence, outcomes, outboxNumber, outbox, updates, attributes);
	}

}
