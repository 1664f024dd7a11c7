package dev.jitney.benchmark.reload;

/** A generated application in a process of its own, with a page open in the browser. */
abstract class GeneratedApplication implements EditedApplication {

	private final String name;

	private final EditedProject project;

	private RunningProgram program;

	private final OpenPage page;

	/**
	 * Takes what runs already.
	 * @param name what the report calls it
	 */
	GeneratedApplication(String name, EditedProject project, RunningProgram program, OpenPage page) {
		this.name = name;
		this.project = project;
		this.program = program;
		this.page = page;
	}

	/** Returns the path of the page that is edited. */
	static String path(EditedProject project) {
		return "/page/" + project.page();
	}

	static String url(int port) {
		return "http://localhost:" + port;
	}

	@Override
	public final String name() {
		return this.name;
	}

	@Override
	public final int pages() {
		return this.project.pages();
	}

	@Override
	public final OpenPage page() {
		return this.page;
	}

	@Override
	public final int next(Edit edit) {
		return this.project.next(edit);
	}

	@Override
	public void save(Edit edit) {
		this.project.save(edit);
	}

	final RunningProgram program() {
		return this.program;
	}

	/** Has another program take the place of one that was closed. */
	final void program(RunningProgram next) {
		this.program = next;
	}

	@Override
	public void close() {
		try {
			this.page.close();
		}
		finally {
			this.program.close();
		}
	}

}
