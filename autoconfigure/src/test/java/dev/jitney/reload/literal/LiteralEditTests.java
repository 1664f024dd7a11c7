package dev.jitney.reload.literal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LiteralEditTests {

	private static final String FRAME = """
			import java.util.*;
			import java.util.function.*;
			class T {
				static final String NAME = "N";
				static final int FIVE = 5;
				private String title = "title";
				private int number;
				private long large;
				boolean flag;
				static Object f(Object... all) { return all; }
				static Object g(String text) { return text; }
				static Object l(long number) { return number; }
				static Object b(boolean flag) { return flag; }
				Object run(String name, int count, List<String> names) {
					final int constant = 5;
					%s;
					return null;
				}
			}
			""";

	private static void patches(String before, String after) throws UnprovenException {
		CompiledText compiled = CompiledText.of(before);
		assertThat(CompiledText.canonical(compiled.patched(after))).isEqualTo(CompiledText.of(after).canonical())
			.isNotEqualTo(compiled.canonical());
	}

	private static void leaves(String before, String after) {
		CompiledText compiled = CompiledText.of(before);
		assertThatExceptionOfType(UnprovenException.class).isThrownBy(() -> compiled.patched(after));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "g(\"a\") | g(\"bcd\")", "g(\"a\") | g(\"\")",
			"g(\"a\\tb\") | g(\"\\u2713 \\n\")", "g(\"a\") | g(\"ä \\u00e4\")", "g(\"a\".trim()) | g(\"b\".trim())",
			"title = \"x\" | title = \"y\"", "f('a') | f('z')", "f('a') | f('\\n')", "f('a') | f('\\u1234')",
			"f(7) | f(8)", "f(7) | f(100000)", "f(70000) | f(12)", "f(0x10) | f(0b1111_0000)", "f(017) | f(200)",
			"f(-7) | f(-8)", "f(-7) | f(-2147483648)", "f(70L) | f(1L)", "f(1L) | f(0xFFFF_FFFF_FFFFL)",
			"f(1.5) | f(0.0)", "f(1.5) | f(1e10)", "f(2.5f) | f(2f)", "f(-2.5f) | f(-0f)", "l(7) | l(1)",
			"l(7) | l(300)", "b(true) | b(false)", "flag = true | flag = false",
			"g(name + \" left\") | g(name + \" right\")", "g(\"a\" + count + \"b\") | g(\"x\" + count + \"b\")",
			"g(\"a\" + count + 'c' + 1 + true) | g(\"a\" + count + 'd' + 22 + false)",
			"g(\"a\" + -5 + name) | g(\"a\" + -6 + name)", "g(name + 5) | g(name + 6)",
			"g(\"\" + count) | g(\"n\" + count)", "g(\"a\" + (\"b\" + count)) | g(\"a\" + (\"c\" + count))",
			"title += \"x\" | title += \"y\"", "title += \"x\" + count | title += \"y\" + count",
			"g(\"a\" + \"b\") | g(\"a\" + \"c\")", "f(count + 7) | f(count + 8)", "f(count - 7) | f(count - 0)",
			"f(count * 7) | f(count * 70000)", "f(names.size() > 7) | f(names.size() > 9)",
			"f(count == -7) | f(count == -8)", "this.number += 10 | this.number += 20",
			"this.large += 10 | this.large += 20", "this.number -= 10 | this.number -= 3",
			"f(new int[7]) | f(new int[9])", "f(names.toArray()[7]) | f(names.toArray()[9])",
			"g(flag ? \"a\" : \"b\") | g(flag ? \"c\" : \"b\")",
			"Supplier<Object> s = () -> \"a\" | Supplier<Object> s = () -> \"b\"",
			"Runnable r = () -> { g(\"a\"); } | Runnable r = () -> { g(\"b\"); }",
			"Object o = new Object() { String s() { return \"a\"; } } | Object o = new Object() { String s() { return \"b\"; } }",
			"g(\"a\"); g(\"a\") | g(\"b\"); g(\"b\")", "g(\"a\"); g(\"a\") | g(\"a\"); g(\"b\")",
			"f(\"a\", \"b\", \"a\") | f(\"b\", \"a\", \"a\")",
			"for (int i = 7; i < 9; i++) g(\"a\") | for (int i = 8; i < 9; i++) g(\"b\")",
			"if (count > 7) g(\"a\"); else g(\"b\") | if (count > 7) g(\"c\"); else g(\"b\")",
			"g((String) \"a\") | g((String) \"b\")", "return \"a\" + name.length() | return \"b\" + name.length()",
			"String s = switch (count) { case 1 -> \"a\"; default -> \"b\"; } | String s = switch (count) { case 1 -> \"c\"; default -> \"b\"; }",
			"throw new IllegalStateException(\"a\") | throw new IllegalStateException(\"b\")",
			"final String text = name.concat(\"a\") | final String text = name.concat(\"b\")" })
	void patchesWhatTheCompilerMakes(String before, String after) throws UnprovenException {
		boolean end = before.startsWith("return") || before.startsWith("throw");
		String frame = end ? FRAME.replace("return null;", "") : FRAME;
		patches(frame.formatted(before), frame.formatted(after));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "g(\"a\" + NAME) | g(\"b\" + NAME)",
			"final String local = \"a\" | final String local = \"b\"", "f(constant + 7) | f(constant + 8)",
			"f(FIVE + 7) | f(FIVE + 8)", "f(2 * 3) | f(2 * 4)", "f((byte) 7) | f((byte) 8)", "f(~7) | f(~8)",
			"f(!true) | f(!false)", "f(count == 7) | f(count == 0)", "f(count > 0) | f(count > 1)",
			"count += 7 | count += 8", "f(count > 7 ? 1 : 'a') | f(count > 7 ? 2 : 'a')",
			"switch (count) { case 7: g(\"a\"); } | switch (count) { case 8: g(\"a\"); }",
			"switch (name) { case \"a\" -> g(name); default -> g(name); } | switch (name) { case \"b\" -> g(name); default -> g(name); }",
			"f(1, 2) | f(0, 2)", "f(flag && true) | f(flag && false)", "while (true) g(\"a\") | while (false) g(\"a\")",
			"if (FIVE > 4) g(\"a\"); else g(\"b\") | if (FIVE > 4) g(\"a\"); else g(\"c\")",
			"g(1 + 2 + \"a\" + name) | g(1 + 3 + \"a\" + name)",
			"try { g(\"a\"); } finally { g(\"b\"); } | try { g(\"a\"); } finally { g(\"c\"); }",
			"g(\"a\"); Runnable r = () -> g(\"a\") | g(\"b\"); Runnable r = () -> g(\"a\")",
			"for (int i = 1; i < 9; i = i + 70) f(70) | for (int i = 1; i < 9; i = i + 71) f(70)",
			"g(\"a\" + g(\"a\" + number)) | g(\"a\" + g(\"b\" + number))",
			"g(\"N\" + NAME); g(NAME) | g(\"M\" + NAME); g(NAME)", "f(names.size() + 1, 2) | f(names.size() + 2, 2)",
			"g(NAME); g(\"N\") | g(NAME); g(\"M\")" })
	void leavesWhatItCannotProve(String before, String after) {
		String frame = before.startsWith("while") ? FRAME.replace("return null;", "") : FRAME;
		CompiledText compiled = CompiledText.of(frame.formatted(before));
		assertThatExceptionOfType(UnprovenException.class).isThrownBy(() -> compiled.patched(frame.formatted(after)));
	}

	@Test
	void linesOfAStatementAreOneAnother() throws UnprovenException {
		String text = FRAME.formatted("""
				f(g("one"),
					g("two"), names.stream()
						.map((item) -> item + " three")
						.filter((item) -> item.equals("four"))
						.count(),
					g("five"))""");
		for (String piece : new String[] { "one", "two", " three", "four", "five" }) {
			patches(text, text.replace("\"" + piece, "\"other"));
		}
	}

	@Test
	void patternsHaveTemporariesThatAreNamedByTheirPlace() throws UnprovenException {
		String text = FRAME.formatted("g(\"a\"); f(f(name) instanceof String other && other.isEmpty())");
		patches(text, text.replace("\"a\"", "\"longer\""));
	}

	@Test
	void annotationsAreNoCode() throws UnprovenException {
		String text = "class T { @SuppressWarnings(\"a\") Object run() { return \"a\"; } }";
		patches(text, text.replace("return \"a\"", "return \"b\""));
		leaves(text, text.replace("(\"a\")", "(\"b\")"));
	}

	@Test
	void textBlockOfTheSameHeight() throws UnprovenException {
		String text = FRAME.formatted("g(\"\"\"\n\t\t\tfirst\\tline\n\t\t\t  second \\\n\t\t\tthird\"\"\")");
		patches(text, text.replace("second", "other"));
		patches(text, text.replace("first", "  first  "));
		leaves(text, text.replace("third", "third\n"));
	}

	@Test
	void initializersAreInEachConstructor() throws UnprovenException {
		String text = """
				class T {
					String name = "name";
					int count = 7;
					static java.util.List<String> all = java.util.List.of("a", "b");
					{ System.out.println("begin"); }
					T() { }
					T(int other) { this.count = other; }
					T(long other) { this(8); }
					enum Colour {
						RED("red"), BLUE("blue");
						Colour(String name) { }
					}
					record Line(String text) {
						Line { text = text + "!"; }
					}
				}
				""";
		for (String piece : new String[] { "\"name\"", "\"a\"", "\"begin\"", "\"red\"", "\"!\"" }) {
			patches(text, text.replace(piece, "\"other\""));
		}
		patches(text, text.replace("= 7", "= 70"));
		patches(text, text.replace("(8)", "(80)"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "static final String NAME = \"N\" | static final String NAME = \"M\"",
					"final int number = 7 | final int number = 8",
					"@Deprecated(since = \"1\") int x | @Deprecated(since = \"2\") int x",
					"@SuppressWarnings({ \"a\", \"b\" }) int x | @SuppressWarnings({ \"a\", \"c\" }) int x",
					"interface I { String A = \"a\"; } | interface I { String A = \"b\"; }",
					"@interface I { String value() default \"a\"; } | @interface I { String value() default \"b\"; }" })
	void leavesDeclarations(String before, String after) {
		leaves("class T { " + before + "; }", "class T { " + after + "; }");
	}

}
