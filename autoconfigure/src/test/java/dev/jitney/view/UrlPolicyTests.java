package dev.jitney.view;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UrlPolicyTests {

	@ParameterizedTest
	@ValueSource(strings = { "/todos", "todos?q=a:b", "#a:b", "?x:y", "//cdn.example/x", "./a:b",
			"https://a.example/?u=javascript:x", "HTTP://a", "mailto:a@b.example", "tel:+1", "sms:1", "", "12:30",
			"a/b:c", "data:image/png;base64,AA==" })
	void accepts(String url) {
		assertThat(UrlPolicy.accept(url)).isEqualTo(url);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "java\nscript:x",
			"java\tscript:x", "\u0001javascript:x", "java\u0000script:x", "javascript\r:x", "\u00a0javascript:x",
			"vbscript:x", "data:text/html,<script>", "data:image/svg+xml;base64,AA", "data:image/png,x", "blob:x",
			"file:///etc/passwd", "intent:x", "java script:x", "\u2003javascript:x", "\ufeffjavascript:x",
			"java\u00adscript:x" })
	void refuses(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> UrlPolicy.accept(url))
			.withMessageStartingWith("a URL with the scheme '");
	}

	@Test
	void stripsWhatBrowsersStrip() {
		assertThat(UrlPolicy.accept(" /a\n/b c\t ")).isEqualTo("/a/b c");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/post/{id}|a/b?c#d|/post/a%2Fb%3Fc%23d", "/q?q={q}|a b&c=d|/q?q=a%20b%26c%3Dd",
					"{x}|javascript:y|javascript%3Ay", "/{a}|ü|/%C3%BC", "/{a}.html|..|/...html", "../{a}|x|../x",
					"/x?q={a}|..|/x?q=..", "/{a}|\\evil|/%5Cevil" })
	void encodesEachVariableAsAWhole(String template, String variable, String url) {
		assertThat(UrlPolicy.expand(template, new String[] { variable })).isEqualTo(url);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "/post/{a}/edit|..", "/post/{a}|.", "{a}/x|..", "/post/.{a}?x|." })
	void refusesVariablesThatLeadToAnotherPath(String template, String variable) {
		assertThatIllegalArgumentException().isThrownBy(() -> UrlPolicy.expand(template, new String[] { variable }))
			.withMessageContaining("another path");
	}

	@Test
	void refusesAnEmptyVariableThatMakesAHostOfTheNext() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UrlPolicy.expand("/{a}/{b}", new String[] { "", "evil.example" }))
			.withMessageContaining("is empty");
	}

	@Test
	void refusesATemplateWithTooManyPlaceholders() {
		assertThatIllegalArgumentException().isThrownBy(() -> UrlPolicy.expand("/{a}/{b}", new String[] { "x" }))
			.withMessage("the URL /{a}/{b} has other placeholders than variables");
	}

}
