package dev.jitney.test.kit;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.Lint;
import dev.jitney.test.TestBrowser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@JitneyTest
class LintTests {

	@Autowired
	private TestBrowser browser;

	@Test
	void idsAreUnique() {
		assertFinding(this.browser, "/markup/twins", "Bad markup on the page /markup/twins at /markup/twins: the id"
				+ " 'twin' is used twice, by <p id=\"twin\">One</p> and <p id=\"twin\">Two</p>");
	}

	@Test
	void otherChecksAreAskedFor() {
		assertThat(this.browser.open("/markup/form").findAll("form")).hasSize(1);
		assertFinding(this.browser.lint(Lint.UNLABELLED_CONTROL), "/markup/form",
				"Bad markup on the page /markup/form at /markup/form: <input> has no label; give it one, or an"
						+ " aria-label");
		assertFinding(this.browser.lint(Lint.UNNAMED_CONTROL), "/markup/form",
				"Bad markup on the page /markup/form at /markup/form: <input> is in a form and its value goes nowhere;"
						+ " give it a name, or bind it");
		assertFinding(this.browser.lint(Lint.FORM_WITHOUT_HANDLER), "/markup/form",
				"Bad markup on the page /markup/form at /markup/form: <form> has no onSubmit; Enter in it would load"
						+ " the page anew");
	}

	@Test
	void checksAreSwitchedOff() {
		assertThat(this.browser.lint().open("/markup/twins").findAll("#twin")).hasSize(2);
	}

	private static void assertFinding(TestBrowser browser, String url, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> browser.open(url)).withMessage(message);
	}

}
