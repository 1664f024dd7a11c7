package dev.jitney.benchmark.reload;

/** An application that runs, and is open in the browser while it is edited. */
interface EditedApplication extends AutoCloseable {

	/** Returns what the report calls it. */
	String name();

	int pages();

	/** Returns what shows the edits. */
	OpenPage page();

	/** Makes up the next edit, and returns its number. */
	int next(Edit edit);

	/** Saves the next edit, and does what somebody has to do by hand then. */
	void save(Edit edit);

	@Override
	void close();

	/** Returns the milliseconds from before an edit is saved until the page shows it. */
	default double measure(Edit edit) {
		int number = next(edit);
		return page().measure(edit, number, () -> save(edit));
	}

}
