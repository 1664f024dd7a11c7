package dev.jitney.benchmark.pages;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Generates pages, each with a class and a state of its own, and compiles them. A page
 * has a heading, a form, a list and a counter, as small pages do.
 */
final class PageGenerator {

	static final String PACKAGE = "generated";

	/** javac keeps what it compiles at once in memory. */
	private static final int BATCH = 250;

	private static final String SOURCE = """
			package generated;

			import dev.jitney.html.Component;
			import dev.jitney.page.Page;
			import dev.jitney.page.Pages;
			import dev.jitney.state.State;
			import java.util.ArrayList;
			import java.util.List;

			import static dev.jitney.html.Html.*;

			@Pages
			class Page@ {

				@Page(path = "/page/@", title = "Page @")
				static Component page() {
					return main(h1("Page @"),
							p("A page among many others, which counts and keeps notes."),
							form(label(text("Note "), input().bind(State@::draft, State@::setDraft)), button("Add"))
								.onSubmit(State@::add).reset(),
							ul(each(State@::notes, State@.Note@::id,
									(note) -> li(span(note.text(State@.Note@::text)),
											button("Remove").onClick(State@::remove, note.get(State@.Note@::id))))),
							when(State@::isEmpty, p("Nothing yet")).otherwise(p(text(State@::summary))),
							p(text("Count: "), text(State@::count)),
							button("+").onClick(State@::increment),
							button("-").onClick(State@::decrement).disabled(State@::isZero));
				}

			}

			@State
			class State@ {

				private int count;

				private int next;

				private String draft = "";

				private List<Note@> notes = new ArrayList<>();

				int count() { return this.count; }

				boolean isZero() { return this.count == 0; }

				void increment() { this.count++; }

				void decrement() { this.count--; }

				String draft() { return this.draft; }

				void setDraft(String draft) { this.draft = draft; }

				List<Note@> notes() { return this.notes; }

				boolean isEmpty() { return this.notes.isEmpty(); }

				String summary() { return this.notes.size() + " notes"; }

				void add() { this.notes.add(new Note@(this.next++, this.draft)); this.draft = ""; }

				void remove(int id) { this.notes.removeIf((note) -> note.id() == id); }

				record Note@(int id, String text) { }

			}
			""";

	private PageGenerator() {
	}

	/** Writes the classes of so many pages below a folder. */
	static void generate(int pages, Path classes) throws IOException {
		Files.createDirectories(classes.resolve(PACKAGE));
		for (int first = 0; first < pages; first += BATCH) {
			compile(IntStream.range(first, Math.min(first + BATCH, pages)).mapToObj(Source::new).toList(), classes);
		}
	}

	private static void compile(List<Source> sources, Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		List<String> options = List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString(), "-classpath",
				System.getProperty("java.class.path"));
		if (!compiler.getTask(messages, null, null, options, null, sources).call()) {
			throw new IOException("The generated pages do not compile: " + messages);
		}
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(int number) {
			super(URI.create("string:///generated/Page" + number + ".java"), Kind.SOURCE);
			this.text = SOURCE.replace("@P", "\u0001")
				.replace("@S", "\u0002")
				.replace("@", Integer.toString(number))
				.replace("\u0001", "@P")
				.replace("\u0002", "@S");
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
