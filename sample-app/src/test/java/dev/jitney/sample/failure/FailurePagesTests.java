package dev.jitney.sample.failure;

import dev.jitney.session.PageVisitException;
import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestOutcome;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@JitneyTest
class FailurePagesTests {

	@Test
	void whatFailsChangesNothing(@Autowired TestBrowser browser) {
		TestTab tab = browser.open("/failure");
		tab.button("Withdraw 10").click();
		assertThat(tab.find("#balance").text()).isEqualTo("90");
		TestOutcome outcome = tab.expectFailure(() -> tab.button("Withdraw 10 and fail").click());
		assertThat(outcome.kind()).isEqualTo("failed");
		assertThat(outcome.message()).contains("The machine is out of notes");
		assertThat(tab.find("#balance").text()).isEqualTo("90");
	}

	@Test
	void pageWhoseLoadFailsIsNotShown(@Autowired TestBrowser browser) {
		assertThatExceptionOfType(PageVisitException.class).isThrownBy(() -> browser.open("/failure/always"))
			.havingRootCause()
			.withMessage("This page always fails");
	}

	@Test
	void linkToNoPageLeavesTheApplication(@Autowired TestBrowser browser) {
		TestTab tab = browser.open("/failure");
		tab.link("A page that does not exist").click();
		assertThat(tab.url()).isEqualTo("/no-such-page");
		assertThat(tab.isConnected()).isFalse();
	}

}
