package dev.jitney.benchmark.reload;

import java.util.Map;

/** Sources of a generated application: pages with a state each. */
final class JavaSources {

	static final String PACKAGE = "generated";

	static final String MAIN = """
			package generated;

			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;

			@SpringBootApplication
			public class Main {

				public static void main(String... arguments) {
					SpringApplication.run(Main.class, arguments);
				}

			}
			""";

	static final String BEAN = """
			package generated;

			import org.springframework.stereotype.Component;

			@Component
			class Greeter {

				String greet() { return "Hello"; }

			}
			""";

	private static final String PAGE = """
			package generated;

			import dev.jitney.html.Component;
			import dev.jitney.page.Page;
			import dev.jitney.page.Pages;

			import static dev.jitney.html.Html.*;

			@Pages
			class Page# {

				@Page(path = "/page/#", title = "Page #")
				static Component page() {
					return main(h1("{literal}").id("literal"),
							p({markup}).id("markup"),
							p(text(State#::computed)).id("logic"),
							p("A page among many others, which counts and keeps notes."),
							form(label(text("Note "), input().bind(State#::draft, State#::setDraft)), button("Add"))
								.onSubmit(State#::add).reset(),
							ul(each(State#::notes, State#.Note::id,
									(note) -> li(span(note.text(State#.Note::text)),
											button("Remove").onClick(State#::remove, note.get(State#.Note::id))))),
							when(State#::isEmpty, p("Nothing yet")).otherwise(p(text(State#::summary))),
							button("+").onClick(State#::increment),
							button("-").onClick(State#::decrement).disabled(State#::isZero));
				}

			}
			""";

	private static final String STATE = """
			package generated;

			import dev.jitney.state.State;
			import java.util.ArrayList;
			import java.util.List;

			@State
			class State# {

				private int count;

				private int next;

				private String draft = "";

				private List<Note> notes = new ArrayList<>();

				String computed() { return "logic " + {logic}; }

				boolean isZero() { return this.count == 0; }

				void increment() { this.count++; }

				void decrement() { this.count--; }

				String draft() { return this.draft; }

				void setDraft(String draft) { this.draft = draft; }

				List<Note> notes() { return this.notes; }

				boolean isEmpty() { return this.notes.isEmpty(); }

				String summary() { return this.notes.size() + " notes"; }

				void add() { this.notes.add(new Note(this.next++, this.draft)); this.draft = ""; }

				void remove(int id) { this.notes.removeIf((note) -> note.id() == id); }

				record Note(int id, String text) { }

			}
			""";

	private JavaSources() {
	}

	/** Returns a page after so many edits. */
	static String page(int number, Map<Edit, Integer> edits) {
		int markup = edits.getOrDefault(Edit.MARKUP, 0);
		String element = (markup % 2 == 0) ? "b" : "em";
		return PAGE.replace("#", Integer.toString(number))
			.replace("{literal}", Edit.LITERAL.shown(edits.getOrDefault(Edit.LITERAL, 0)))
			.replace("{markup}", element + "(\"" + Edit.MARKUP.shown(markup) + "\")");
	}

	/** Returns the state of a page after so many edits. */
	static String state(int number, Map<Edit, Integer> edits) {
		int logic = edits.getOrDefault(Edit.LOGIC, 0);
		String method = (logic % 2 == 0) ? "Integer.toString" : "String.valueOf";
		return STATE.replace("#", Integer.toString(number)).replace("{logic}", method + "(this.count + " + logic + ")");
	}

}
