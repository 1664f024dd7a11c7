package dev.jitney.web.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.Refusal;
import org.apache.commons.logging.impl.NoOpLog;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RefusalLogTests {

	private final List<String> lines = new ArrayList<>();

	private final Clock clock = mock();

	private final RefusalLog log = new RefusalLog(this.clock, new NoOpLog() {

		@Override
		public void warn(Object message) {
			RefusalLogTests.this.lines.add(message.toString());
		}

	});

	@Test
	void logsOneLine() {
		this.log.refused(Refusal.FOREIGN_ORIGIN, "a page of http://evil.example");
		assertThat(this.lines).containsExactly("Refused, foreign-origin: a page of http://evil.example");
	}

	@Test
	void countsFloodInsteadOfLoggingIt() {
		at(0);
		this.log.refused(Refusal.RATE, "one");
		this.log.refused(Refusal.RATE, "two");
		at(999);
		this.log.refused(Refusal.RATE, "three");
		this.log.refused(Refusal.FRAME_SIZE, "other");
		at(1000);
		this.log.refused(Refusal.RATE, "four");
		assertThat(this.lines).containsExactly("Refused, rate: one", "Refused, frame-size: other",
				"Refused, rate: four (and 2 more before)");
	}

	@Test
	void keepsClientFromWritingLinesOfItsOwn() {
		this.log.refused(Refusal.FOREIGN_ORIGIN, "x\r\n2026 ERROR all is lost\u2028\u001b[31m" + "y".repeat(1000));
		assertThat(this.lines).singleElement()
			.asString()
			.startsWith("Refused, foreign-origin: x??2026 ERROR all is lost??[31myyy")
			.endsWith("y…")
			.hasSizeLessThan(330);
	}

	private void at(long millis) {
		given(this.clock.millis()).willReturn(millis);
	}

}
