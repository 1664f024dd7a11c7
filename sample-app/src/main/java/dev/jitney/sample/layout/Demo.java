package dev.jitney.sample.layout;

import java.util.List;

/** The demos, in the order in which they are shown. */
public enum Demo {

	/** A state and three buttons. */
	COUNTER("/counter", "Counter", "A number on the server, three buttons, a delta of a few bytes.",
			"counter/CounterPages", "counter/Counter"),

	/** TodoMVC. */
	TODOS("/todos", "TodoMVC", "The public specification whole. One list per browser: open it in two tabs.",
			"todos/TodoPages", "todos/Todos", "todos/TodoEditor", "todos/Todo", "todos/NewTodo"),

	/** js-framework-benchmark. */
	TABLE("/table", "Table", "Ten thousand rows: create, update, swap, select, remove. Only the difference travels.",
			"table/TablePages", "table/Table", "table/BenchmarkRow"),

	/** Chat rooms. */
	CHAT("/chat", "Chat", "A state that everybody in a room shares. What one writes, all see.", "chat/ChatPages",
			"chat/Room", "chat/Lobby", "chat/ChatMessage"),

	/** A validated form. */
	REGISTRATION("/registration", "Form", "A record, Bean Validation and every kind of control, in two languages.",
			"registration/RegistrationPages", "registration/RegistrationForm", "registration/Registration"),

	/** Uploads and downloads. */
	FILES("/files", "Files", "Upload with progress and cancel, download with a click. No file is ever whole in memory.",
			"files/FilePages", "files/Shelf", "files/Checksum", "files/ShelfStorage"),

	/** Pages with a path variable. */
	POSTS("/posts", "Posts", "Pages with a variable in their path, and a title and description of their own.",
			"posts/PostPages", "posts/PostReader", "posts/PostRepository"),

	/** Background work. */
	REPORT("/report", "Background work", "A handler that takes long: progress while it runs, and a button to stop it.",
			"report/ReportPages", "report/Report", "report/Printer"),

	/** Work from outside. */
	TICKER("/ticker", "News ticker", "A scheduled bean changes a state, and every open page follows.",
			"ticker/TickerPages", "ticker/Newsroom", "ticker/Headlines", "ticker/Headline"),

	/** Client events. */
	BROWSER("/browser", "Browser events",
			"Toast, copy, focus, scroll, download: what a handler can ask of the browser.", "browser/BrowserPages",
			"browser/BrowserEvents"),

	/** Errors. */
	FAILURE("/failure", "Failure", "A handler that fails leaves no trace, and your own pages say what went wrong.",
			"failure/FailurePages", "failure/Account", "failure/Delay", "failure/ErrorPages");

	private final String path;

	private final String title;

	private final String summary;

	private final String sources;

	Demo(String path, String title, String summary, String... sources) {
		this.path = path;
		this.title = title;
		this.summary = summary;
		this.sources = String.join(" ", sources);
	}

	/** Returns where the demo starts. */
	public String path() {
		return this.path;
	}

	/** Returns the name of the demo. */
	public String title() {
		return this.title;
	}

	/** Returns what the demo shows. */
	public String summary() {
		return this.summary;
	}

	/** Returns the demo's sources, the page first, as paths without ending. */
	List<String> sources() {
		return List.of(this.sources.split(" "));
	}

}
