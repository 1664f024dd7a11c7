package dev.jitney.reload.literal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourceTextTests {

	private static List<Object> values(String text) {
		return SourceText.of(text).literals().stream().map(Literal::value).map(Object.class::cast).toList();
	}

	@Test
	void findsLiteralsPastCommentsAndNames() {
		assertThat(values("""
				// "not" 1
				/* 'n' "n"o */ a1 trueish _2 "\\"" '\\'' x.y(1.5e-3) .5f 0x1F 0x1p3 1_000L 1. 'a' true "//" 7
				""")).containsExactly("\"", '\'', 1.5e-3, .5f, 31, 8.0, 1000L, 1.0, 'a', true, "//", 7);
	}

	@Test
	void readsTextBlocksAsTheCompilerDoes() {
		assertThat(values("f(\"\"\"\r\n\t\ta \\\"\"\"\r\n\t\t  b\\\r\n\t\tc\r\n\t\t\"\"\")"))
			.containsExactly("a \"\"\"\n  bc\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"open", "'o\n'", "/* open", "\"\"\"\nopen\"\"", "\\u0022" })
	void isNothingForWhatIsNoJava(String text) {
		assertThat(SourceText.of(text)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "f(\"a\", 1L)", "f(\"a\", 1 )", "g(\"a\", 1)", "f(\"a\", 1, 2)", "f(\"a\", 1.0)",
			"f(a, 1)", "f(\"\"\"\na\"\"\", 1)", "f(\"a\", -1)" })
	void differsInMoreThanLiterals(String text) {
		assertThat(SourceText.of("f(\"a\", 1)").differsInLiteralsOnly(SourceText.of(text))).isFalse();
	}

	@Test
	void differsInLiteralsOnly() {
		assertThat(SourceText.of("f(\"a\", 1)").differsInLiteralsOnly(SourceText.of("f(\"bc\", 20)"))).isTrue();
	}

}
