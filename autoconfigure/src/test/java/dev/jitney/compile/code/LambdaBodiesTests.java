package dev.jitney.compile.code;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LambdaBodiesTests {

	private static final String ADD = "use(list -> list.add(\"milk\"));";

	/** Returns the texts of the lambdas in a method, in no particular order. */
	private static List<String> bodies(String statements) {
		return bodies("page", statements, "");
	}

	private static List<String> bodies(String method, String statements, String members) {
		Map<String, byte[]> classes = JavaSource.compile("""
				import java.util.*;
				import java.util.function.*;
				class Pages {
					enum Filter { ALL, OPEN, DONE }
					static void use(Consumer<List<String>> handler) {}
					%s
					static void %s() {
						%s
					}
				}
				""".formatted(members, method, statements));
		return List.copyOf(new LambdaBodies((name) -> {
			byte[] bytes = classes.get(name);
			if (bytes == null) {
				throw new IllegalArgumentException("there is no " + name);
			}
			return bytes;
		}).in("Pages").values());
	}

	private static String body(String statement) {
		return bodies(statement).get(0);
	}

	@Test
	void saysWhatIsCalledAndByWhichConstants() {
		assertThat(body(ADD)).isEqualTo("""
				(Ljava/util/List;)V
				25 0\s
				constant "4:milk\s
				185 Ljava/util/List;.add(Ljava/lang/Object;)Z\s
				87\s
				177\s""");
	}

	@Test
	void lambdaAboveChangesNothing() {
		assertThat(bodies("use(list -> list.clear());\n\n" + ADD)).hasSize(2).contains(body(ADD));
	}

	@Test
	void namesAndLinesDoNotMatter() {
		assertThat(bodies("other", "/* moved */\n\n\nuse(items -> {\n items.add(\"milk\"); });", ""))
			.containsExactly(body(ADD));
	}

	@Test
	void placeInTheConstantPoolDoesNotMatter() {
		String constants = IntStream.range(0, 400)
			.mapToObj((number) -> "System.getProperty(\"name" + number + "\");")
			.collect(Collectors.joining());
		assertThat(bodies(constants + ADD)).containsExactly(body(ADD));
	}

	@Test
	void anotherConstantOrCallOrTypeIsAnotherLambda() {
		assertThat(List.of(body(ADD), body("use(list -> list.add(\"eggs\"));"),
				body("use(list -> list.remove(\"milk\"));"),
				body("Consumer<Set<String>> c = set -> set.add(\"milk\");"),
				body("use(list -> { if (list.isEmpty()) list.add(\"milk\"); });"),
				body("use(list -> { if (!list.isEmpty()) list.add(\"milk\"); });"),
				body("use(list -> { while (list.isEmpty()) list.add(\"milk\"); });")))
			.doesNotHaveDuplicates();
	}

	@Test
	void lambdaInsideIsPartOfTheOneAround() {
		String outer = "use(list -> list.removeIf(item -> item.isEmpty()));";
		assertThat(bodies(ADD + "use(list -> list.removeIf(item -> item.isBlank()));" + outer))
			.containsAll(bodies(outer));
		assertThat(bodies("use(list -> list.removeIf(item -> item.isBlank()));"))
			.doesNotContainAnyElementsOf(bodies(outer));
	}

	@Test
	void anonymousAndLocalClassesAreKnownByWhatTheyDo() {
		String sort = """
				use(list -> list.sort(new Comparator<String>() {
					public int compare(String one, String two) { return %s; }
				}));""";
		String here = body(sort.formatted("1"));
		assertThat(bodies("Object before = new Object() {};" + sort.formatted("1"))).containsExactly(here);
		assertThat(body(sort.formatted("2"))).isNotEqualTo(here);
		String local = "use(list -> { record Line(String text) {} list.add(new Line(\"%s\").text()); });";
		assertThat(bodies("page", local.formatted("a"), "static void before() { record Line(int i) {} }"))
			.containsExactly(body(local.formatted("a")));
		assertThat(body(local.formatted("b"))).isEqualTo(body(local.formatted("a")).replace("1:a", "1:b"));
	}

	@Test
	void classThatRefersToItselfComesToAnEnd() {
		assertThat(body("""
				use(list -> list.sort(new Comparator<String>() {
					public int compare(String one, String two) { return this.compare(two, one); }
					public Comparator<String> reversed() { return this; }
				}));""")).contains("^0");
	}

	@Test
	void switchOverAnEnumIsKnownByItsConstants() {
		String choose = """
				Function<Filter, String> f = filter -> {
					switch (filter) { case %s: return "a"; case %s: return "b"; default: return "c"; }
				};""";
		String other = "Object before = new Object() {};";
		String here = body(choose.formatted("OPEN", "DONE"));
		assertThat(bodies(other + choose.formatted("OPEN", "DONE"))).containsExactly(here);
		assertThat(body(choose.formatted("DONE", "OPEN"))).isNotEqualTo(here);
	}

	@Test
	void catchesAndSwitchesAreTold() {
		String guarded = "use(list -> { try { list.add(\"a\"); } catch (%s ex) { list.clear(); } });";
		assertThat(body(guarded.formatted("IllegalStateException")))
			.isNotEqualTo(body(guarded.formatted("IllegalArgumentException")));
		String chosen = "use(list -> { switch (list.size()) { case %s: list.clear(); break; default: list.add(\"\"); } });";
		assertThat(List.of(body(chosen.formatted("1")), body(chosen.formatted("2")),
				body(chosen.formatted("1: case 2")), body(chosen.formatted("1: case 9"))))
			.doesNotHaveDuplicates();
	}

	@Test
	void classFileThatIsMissingOrNotUnderstoodIsToldSo() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LambdaBodies((name) -> {
			throw new IllegalArgumentException("there is no " + name);
		}).in("com.acme.Pages")).withMessage("there is no com.acme.Pages");
		assertThatIllegalArgumentException().isThrownBy(() -> new LambdaBodies((name) -> new byte[20]).in("Pages"))
			.withMessage("the class file of Pages is damaged, or of a Java that Spring's ASM does not know");
	}

}
