package dev.jitney.state;

import java.util.stream.LongStream;

import dev.jitney.state.Journal.OutboxEntry;
import dev.jitney.state.Journal.UpdateMark;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JournalTests {

	@Test
	void numbersOfEventsLeaveNoGap() {
		Journal journal = Journal.empty().withSettled(1).withOutcome(2, "failed");
		assertThat(journal.sequence()).isEqualTo(2);
		assertThatIllegalArgumentException().isThrownBy(() -> journal.withSettled(4))
			.withMessage("Event 4 cannot be settled after event 2: numbers leave no gap");
		assertThatIllegalArgumentException().isThrownBy(() -> journal.withOutcome(1, "again"));
		assertThatIllegalArgumentException().isThrownBy(() -> Journal.empty().withSettled(0));
	}

	@Test
	void laterOutcomeOfTheSameEventTakesThePlaceOfTheEarlier() {
		Journal started = Journal.empty().withOutcome(1, "started");
		assertThat(started.outcomes()).containsEntry(1L, "started");
		assertThat(started.withOutcome(1, "failed").outcomes()).containsEntry(1L, "failed").hasSize(1);
		assertThat(started.withSettled(1).outcomes()).isEmpty();
		assertThat(started.withSettled(1).sequence()).isEqualTo(1);
	}

	@Test
	void remembersTheLatestOutcomes() {
		Journal journal = Journal.empty();
		for (long sequence = 1; sequence <= 100; sequence++) {
			journal = journal.withOutcome(sequence, "failed");
		}
		assertThat(journal.outcomes().keySet()).hasSize(Journal.MAX_OUTCOMES)
			.containsAll(LongStream.rangeClosed(37, 100).boxed().toList());
	}

	@Test
	void outboxNumbersRiseWhateverIsDone() {
		Journal journal = Journal.empty().withOutboxEntry("a").withOutboxEntry("b");
		journal = journal.withoutOutboxEntries((entry) -> entry.number() <= 2).withOutboxEntry("c");
		assertThat(journal.outbox()).containsExactly(new OutboxEntry(3, "c"));
		assertThat(journal.outboxNumber()).isEqualTo(3);
		assertThat(journal.withoutOutboxEntries((entry) -> false)).isSameAs(journal);
	}

	@Test
	void fullOutboxRefusesRatherThanDrops() {
		Journal journal = Journal.empty();
		for (int i = 0; i < Journal.MAX_OUTBOX; i++) {
			assertThat(journal.hasOutboxRoom()).isTrue();
			journal = journal.withOutboxEntry("{}");
		}
		Journal full = journal;
		assertThat(full.hasOutboxRoom()).isFalse();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> full.withOutboxEntry("{}"))
			.withMessage("256 client and chained events are waiting already: send fewer, or let the client acknowledge"
					+ " some first");
	}

	@Test
	void knowsWhichUpdatesWereApplied() {
		Journal journal = Journal.empty().withUpdate("tab", new UpdateMark(5, 1));
		assertThat(journal.hasApplied("tab", new UpdateMark(5, 1))).isTrue();
		assertThat(journal.hasApplied("tab", new UpdateMark(5, 0))).isTrue();
		assertThat(journal.hasApplied("tab", new UpdateMark(4, 9))).isTrue();
		assertThat(journal.hasApplied("tab", new UpdateMark(5, 2))).isFalse();
		assertThat(journal.hasApplied("tab", new UpdateMark(6, 0))).isFalse();
		assertThat(journal.hasApplied("other", new UpdateMark(1, 0))).isFalse();
	}

	@Test
	void forgetsTheTabThatWasQuietForLongest() {
		Journal journal = Journal.empty();
		for (int tab = 0; tab < Journal.MAX_UPDATES; tab++) {
			journal = journal.withUpdate("tab" + tab, new UpdateMark(1, 0));
		}
		journal = journal.withUpdate("tab0", new UpdateMark(2, 0)).withUpdate("one more", new UpdateMark(1, 0));
		assertThat(journal.updates()).hasSize(Journal.MAX_UPDATES)
			.containsKeys("tab0", "tab2", "one more")
			.doesNotContainKey("tab1");
	}

	@Test
	void attributeIsSetAndRemoved() {
		Journal journal = Journal.empty().withAttribute("route", "/a").withAttribute("route", "/b");
		assertThat(journal.attributes()).containsOnly(java.util.Map.entry("route", "/b"));
		assertThat(journal.withAttribute("route", null)).isEqualTo(Journal.empty());
	}

	@Test
	void attributesKeepTheirOrder() {
		Journal journal = Journal.empty();
		for (int i = 0; i < 20; i++) {
			journal = journal.withAttribute("ticket." + i, "/");
		}
		assertThat(journal.attributes().keySet())
			.containsExactly(IntStream.range(0, 20).mapToObj((i) -> "ticket." + i).toArray(String[]::new));
	}

}
