package dev.jitney.test.kit;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a handler runs: URL, query and variables of the route. */
@JitneyTest
@Import(Ledger.class)
class TourTests {

	private static final String HARBOUR = "/tour/{town}/{stop} /tour/rome/old%20harbour?day=1 1 {stop=old harbour, town=rome}";

	private static final String MARKET = "/tour/{town}/{stop} /tour/rome/market?day=2 2 {stop=market, town=rome}";

	private final TestTab tab;

	TourTests(@Autowired TestBrowser browser) {
		this.tab = browser.open("/tour/rome/old%20harbour?day=1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Look", "Later" })
	void loadFirstEventAndWhatItCausesSeeTheUrl(String button) {
		assertThat(this.tab.find("#loaded").text()).isEqualTo(HARBOUR);
		this.tab.button(button).click();
		assertThat(this.tab.find("#seen").text()).isEqualTo(HARBOUR);
	}

	@Test
	void loadAndFirstEventSeeTheNextUrlOfTheSameRoute() {
		this.tab.link("Market").click();
		assertThat(this.tab.find("#loaded").text()).isEqualTo(MARKET);
		assertThat(this.tab.find("#seen").text()).isEmpty();
		this.tab.button("Look").click();
		assertThat(this.tab.find("#seen").text()).isEqualTo(MARKET);
	}

}
