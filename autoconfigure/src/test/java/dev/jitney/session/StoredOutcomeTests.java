package dev.jitney.session;

import java.util.Map;

import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredOutcomeTests {

	@Test
	void refusalIsReadAsItWasWritten() {
		Outcome refused = new Outcome.Refused(Refusal.UPLOAD_SIZE, "a: b");
		assertThat(StoredOutcome.find(Map.of(1L, StoredOutcome.write(refused)), 1)).isEqualTo(refused);
	}

	/** As in a rolling deploy, when a newer node refused it. */
	@Test
	void refusalForAReasonThatIsNotKnownHasFailed() {
		assertThat(StoredOutcome.find(Map.of(1L, "refused:MOON_PHASE:Not today"), 1))
			.isEqualTo(new Outcome.Failed("Not today"));
	}

}
