package dev.jitney.benchmark.reload;

/** Vite's development server. */
final class ViteApplication implements EditedApplication {

	private final ReactProject project;

	private final boolean lazy;

	private final RunningProgram program;

	private final OpenPage page;

	ViteApplication(NodeModules modules, int pages, boolean lazy, Chromium chromium) {
		this.project = ReactProject.generate(modules, pages, lazy);
		this.lazy = lazy;
		int port = Programs.freePort();
		String url = "http://127.0.0.1:" + port + "/";
		this.program = RunningProgram.start(this.project.folder(),
				modules.vite("--host", "127.0.0.1", "--strictPort", "--port", Integer.toString(port)), url);
		this.page = chromium.open(url + this.project.page());
		this.page.await("#literal");
	}

	@Override
	public String name() {
		return this.lazy ? "Vite, pages loaded when visited" : "Vite";
	}

	@Override
	public int pages() {
		return this.project.pages();
	}

	@Override
	public OpenPage page() {
		return this.page;
	}

	@Override
	public int next(Edit edit) {
		return this.project.next(edit);
	}

	@Override
	public void save(Edit edit) {
		this.project.save(edit);
	}

	@Override
	public void close() {
		this.page.close();
		this.program.close();
	}

}
