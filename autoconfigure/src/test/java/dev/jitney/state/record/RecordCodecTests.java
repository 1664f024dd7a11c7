package dev.jitney.state.record;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;

import dev.jitney.state.Journal;
import dev.jitney.state.Journal.UpdateMark;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecordCodecTests {

	private static final OwnerRecord RECORD = new OwnerRecord(300,
			Map.of(new StateKey("example.Room", "a\0b"), new StoredState("f1", new byte[] { 0, -1, 7 }),
					new StateKey("example.Empty", ""), new StoredState("f2", new byte[0])),
			Journal.empty()
				.withSettled(1)
				.withOutcome(2, "failed::n\u00f6 \uD83E\uDD5B")
				.withOutboxEntry("{\"a\":1}")
				.withUpdate("tab-b", new UpdateMark(1L << 40, 3))
				.withUpdate("tab-a", new UpdateMark(4, 1))
				.withAttribute("z", "")
				.withAttribute("a", "1"));

	@Test
	void recordComesBackAsItWas() {
		OwnerRecord back = RecordCodec.decode(RecordCodec.encode(RECORD));
		assertThat(back).isEqualTo(RECORD);
		assertThat(back.journal().updates().keySet()).containsExactly("tab-b", "tab-a");
		assertThat(back.journal().attributes().keySet()).containsExactly("z", "a");
		assertThat(RecordCodec.decode(RecordCodec.encode(OwnerRecord.empty()))).isEqualTo(OwnerRecord.empty());
	}

	@Test
	void partsComeBackAsTheyWere() {
		StoredState state = new StoredState("f", new byte[] { 1, 2, 3 });
		assertThat(RecordCodec.decodeState(RecordCodec.encode(state))).isEqualTo(state);
		assertThat(RecordCodec.decodeJournal(RecordCodec.encode(RECORD.journal()))).isEqualTo(RECORD.journal());
	}

	@Test
	void bytesOfTheFirstFormatStayReadable() {
		OwnerRecord record = new OwnerRecord(2, Map.of(new StateKey("A", "i"), new StoredState("f", new byte[] { 9 })),
				Journal.empty().withSettled(1).withAttribute("n", "7"));
		String hex = "010201" + "0141" + "0169" + "0166" + "0109" + "0100" + "0000" + "00" + "01016e0137";
		assertThat(HexFormat.of().formatHex(RecordCodec.encode(record))).isEqualTo(hex);
		assertThat(RecordCodec.decode(HexFormat.of().parseHex(hex))).isEqualTo(record);
	}

	@Test
	void unknownFormatIsNamed() {
		assertThatExceptionOfType(RecordFormatException.class).isThrownBy(() -> RecordCodec.decode(new byte[] { 2, 0 }))
			.withMessage("Format 2 is not known, only 1 is");
	}

	@Test
	void whateverTheBytesAreNothingElseIsThrown() {
		byte[] whole = RecordCodec.encode(RECORD);
		for (int length = 0; length < whole.length; length++) {
			byte[] cut = Arrays.copyOf(whole, length);
			assertThatExceptionOfType(RecordFormatException.class).isThrownBy(() -> RecordCodec.decode(cut));
		}
		Random random = new Random(42);
		for (int i = 0; i < 20_000; i++) {
			byte[] hostile = whole.clone();
			for (int j = random.nextInt(4); j >= 0; j--) {
				hostile[1 + random.nextInt(hostile.length - 1)] = (byte) random.nextInt();
			}
			decodeOrRefuse(hostile);
		}
	}

	private static void decodeOrRefuse(byte[] bytes) {
		try {
			RecordCodec.decode(bytes);
		}
		catch (RecordFormatException ex) {
			assertThat(ex).hasMessageNotContaining("\n");
		}
	}

}
