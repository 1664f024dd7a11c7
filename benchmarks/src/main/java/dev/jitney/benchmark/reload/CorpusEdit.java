package dev.jitney.benchmark.reload;

import java.util.List;

/**
 * An edit of which it is known what it should be taken for.
 *
 * @param what what a developer would call it
 * @param expected the least work that shows it: a class of change, or nothing
 * @param replacements file, piece and replacement, in threes
 */
record CorpusEdit(String what, String expected, List<String> replacements) {

	private static final String MARKUP = "markup";

	private static final String LOGIC = "logic";

	private static final String SHAPE = "state shape";

	private static final String WIRING = "wiring";

	static final String NOTHING = "nothing";

	static final String LITERAL = "literal";

	private static final String PAGE = "Page";

	private static final String STATE = "State";

	/**
	 * Returns the edits of the page in the middle, of its state and of what is around
	 * them.
	 */
	static List<CorpusEdit> all() {
		return List.of(
				of("text of a paragraph", LITERAL, PAGE, "which counts and keeps notes",
						"which keeps notes and counts"),
				of("text of a button", LITERAL, PAGE, "button(\"+\")", "button(\"More\")"),
				of("title of the page", MARKUP, PAGE, "title = \"Page", "title = \"The page"),
				of("another element", MARKUP, PAGE, "p(\"A page", "h2(\"A page"),
				of("one more element", MARKUP, PAGE, "when(", "hr(), when("), of("an element less", MARKUP, PAGE,
						"p(\"A page among many others, which counts and keeps notes.\"),", ""),
				of("one more attribute", MARKUP, PAGE, "p(\"A page", "p().lang(\"en\"), p(\"A page"),
				of("another handler on a button", MARKUP, PAGE, "button(\"-\").onClick(State#::decrement)",
						"button(\"-\").onClick(State#::increment)"),
				of("another value", MARKUP, PAGE, "p(text(State#::summary))", "p(text(State#::draft))"),
				of("another condition", MARKUP, PAGE, "disabled(State#::isZero)", "disabled(State#::isEmpty)"),
				of("elements moved", MARKUP, PAGE, "button(\"+\").onClick(State#::increment),", "", PAGE,
						"disabled(State#::isZero)",
						"disabled(State#::isZero), button(\"+\").onClick(State#::increment)"),
				of("a second page", MARKUP, PAGE, "\t@Page(",
						"\t@Page(path = \"/second\")\n\tstatic Component second() { return main(h1(\"Second\")); }\n\n\t@Page("),
				of("a helper method taken out", LOGIC, PAGE, "when(State#::isEmpty, p(\"Nothing yet\"))",
						"when(State#::isEmpty, nothing())", PAGE, "\n}\n",
						"\n\tprivate static Component nothing() { return p(\"Nothing yet\"); }\n\n}\n"),
				of("a lambda's parameter renamed", LOGIC, PAGE, "(note) -> li(span(note.text(",
						"(row) -> li(span(row.text(", PAGE, "note.get(", "row.get("),
				of("an unused constant on a page", LOGIC, PAGE, "class Page# {",
						"class Page# {\n\tstatic final int UNUSED = 1;"),
				of("a line of comment on a page", LOGIC, PAGE, "\t@Page(", "\t// why it is so\n\t@Page("),
				of("a comment in a line", NOTHING, PAGE, "class Page# {", "class Page# { // of notes"),
				of("a handler", LOGIC, STATE, "this.count++", "this.count += 2"),
				of("a value", LITERAL, STATE, "\" notes\"", "\" notes in all\""),
				of("a condition", LOGIC, STATE, "return this.count == 0", "return this.count <= 0"),
				of("a private method", LOGIC, STATE, "boolean isZero() { return this.count == 0; }",
						"boolean isZero() { return zero(); }\n\tprivate boolean zero() { return this.count == 0; }"),
				of("a guard in a handler", LOGIC, STATE, "void remove(int id) {",
						"void remove(int id) { if (id < 0) { return; }"),
				of("a line of comment in a state", LOGIC, STATE, "void increment()", "// one more\n\tvoid increment()"),
				of("the first value of a field", LITERAL, STATE, "draft = \"\";\n\n", "draft = \"new\";\n\n"),
				of("a new field", SHAPE, STATE, "private int next;", "private int next;\n\tprivate int step = 1;"),
				of("a field renamed", SHAPE, STATE, "private int next;", "private int following;", STATE, "this.next",
						"this.following"),
				of("a field of another type", SHAPE, STATE, "private int count;", "private byte count;"),
				of("one more component of a record", SHAPE, STATE, "record Note(int id, String text)",
						"record Note(int id, String text, boolean done)", STATE, "this.draft)); ",
						"this.draft, false)); "),
				of("a handler renamed, and on the page too", MARKUP, STATE, "void decrement()", "void less()", PAGE,
						"State#::decrement", "State#::less"),
				of("a bean", WIRING, "Greeter", "Hello", "Good day"),
				of("the main class", WIRING, "Main", "arguments);", "arguments); // and that is all\n"));
	}

	private static CorpusEdit of(String what, String expected, String... replacements) {
		return new CorpusEdit(what, expected, List.of(replacements));
	}

	boolean isRightly(String reported) {
		return this.expected.equals(reported);
	}

}
