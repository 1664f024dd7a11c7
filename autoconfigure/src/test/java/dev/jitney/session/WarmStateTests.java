package dev.jitney.session;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.jitney.session.SessionFixture.Browser;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Instances that go from one event to the next. */
class WarmStateTests {

	private final SessionFixture fixture = SessionFixture.unchecked(Archive.class);

	private Browser browser;

	@BeforeEach
	void open() {
		this.fixture.page("/", main(p(text(Archive::revision)), button("+").onClick(Archive::revise),
				button("!").onClick(Archive::tear)));
		this.browser = this.fixture.open("s", "/");
		this.browser.next();
		revise("1");
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void largeStateIsDecodedOnce() {
		int made = Archive.made.get();
		revise("2");
		revise("3");
		assertThat(Archive.made).hasValue(made);
	}

	@Test
	void whatAFailedEventChangedIsForgotten() {
		this.browser.call("tear", null);
		assertThat(this.browser.update().outcomes()).extracting(ServerFrame.OutcomeEntry::outcome)
			.containsExactly("failed");
		revise("2");
	}

	@Test
	void whatAnotherNodeStoredCounts() {
		this.fixture.quiet();
		this.fixture.reset(new TabIdentity(this.browser.painted.tab(), "s", SessionFixture.visitor()).owner());
		this.browser.call("revise", null);
		assertThat(this.browser.update().delta()).isNull();
		revise("2");
	}

	private void revise(String shown) {
		this.browser.call("revise", null);
		assertThat(this.browser.update().delta().changes()).isEqualTo(Map.of("Archive.revision", shown));
	}

	@State
	static class Archive {

		static final AtomicInteger made = new AtomicInteger();

		private String text = "lorem ipsum ".repeat(200);

		private int revision;

		Archive() {
			made.incrementAndGet();
		}

		int revision() {
			return this.revision;
		}

		void revise() {
			this.revision++;
		}

		void tear() {
			this.revision += this.text.length();
			throw new IllegalStateException("torn");
		}

	}

}
