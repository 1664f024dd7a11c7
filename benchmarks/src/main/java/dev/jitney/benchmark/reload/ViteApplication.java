package dev.jitney.benchmark.reload;

/** Vite's development server. */
final class ViteApplication extends GeneratedApplication {

	ViteApplication(NodeModules modules, int pages, boolean lazy, Chromium chromium) {
		this(modules, ReactProject.generate(modules, pages, lazy), lazy, Programs.freePort(), chromium);
	}

	private ViteApplication(NodeModules modules, ReactProject project, boolean lazy, int port, Chromium chromium) {
		super(lazy ? "Vite, pages loaded when visited" : "Vite", project, start(modules, project, port),
				chromium.open(address(port) + project.page()));
		page().await("#literal");
	}

	private static RunningProgram start(NodeModules modules, ReactProject project, int port) {
		return RunningProgram.start(project.folder(),
				modules.vite("--host", "127.0.0.1", "--strictPort", "--port", Integer.toString(port)), address(port));
	}

	private static String address(int port) {
		return "http://127.0.0.1:" + port + "/";
	}

}
