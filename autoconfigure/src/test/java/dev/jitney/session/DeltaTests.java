package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

/** Which values an event sends to the browser: those that changed and that it shows. */
class DeltaTests {

	private final SessionFixture fixture = new SessionFixture(Purse.class, Bill.class);

	private Browser browser;

	@BeforeEach
	void open() {
		this.fixture.page("/",
				main(p(text(Purse::owner)), p(text(Purse::count)), p(text(Bill::due)),
						button("Take").onClick(Purse::take), button("Rename").onClick(Purse::rename),
						button("Copy").onClick(Purse::copy)));
		this.browser = this.fixture.open("s", "/");
		this.browser.next();
	}

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void valueThatChangedIsTheOnlyOne() {
		this.browser.call("rename", null);
		assertThat(this.browser.update().delta().changes()).isEqualTo(Map.of("Purse.owner", "Bob"));
	}

	@Test
	void fieldThatNobodyShowsIsInWhatIsComputedFromItOnlyAndSoIsAStateThatReadsAnother() {
		this.browser.call("take", null);
		assertThat(this.browser.update().delta().changes()).isEqualTo(Map.of("Purse.count", "1", "Bill.due", "7"));
	}

	@Test
	void changeOfACopyIsNone() {
		this.browser.call("copy", null);
		ServerFrame.Update update = this.browser.update();
		assertThat(update.settled()).isEqualTo(1);
		assertThat(update.delta()).isNull();
	}

	@State
	static class Purse {

		private String owner = "Alice";

		private List<Integer> coins = new ArrayList<>();

		String owner() {
			return this.owner;
		}

		int count() {
			return this.coins.size();
		}

		int sum() {
			return this.coins.stream().mapToInt(Integer::intValue).sum();
		}

		void take() {
			this.coins.add(7);
		}

		void rename() {
			this.owner = "Bob";
		}

		void copy() {
			new ArrayList<>(this.coins).add(7);
		}

	}

	@State
	static class Bill {

		private final Purse purse;

		Bill(Purse purse) {
			this.purse = purse;
		}

		int due() {
			return this.purse.sum();
		}

	}

}
