package dev.jitney.benchmark.reload;

import java.nio.file.Path;
import java.util.Map;

/** A generated React application on the disk. */
final class ReactProject extends EditedProject {

	private ReactProject(Path folder, int pages) {
		super(folder, pages);
	}

	/** Writes the sources of so many pages. */
	static ReactProject generate(NodeModules modules, int pages, boolean lazy) {
		ReactProject project = new ReactProject(modules.folder().resolve((lazy ? "lazy-" : "pages-") + pages), pages);
		project.write("index.html", ReactSources.HTML);
		project.write("vite.config.js", ReactSources.CONFIGURATION);
		project.write("src/main.jsx", ReactSources.main());
		project.write("src/pages.js", ReactSources.pages(pages, lazy));
		for (int page = 0; page < pages; page++) {
			project.write("src/pages/Page" + page + ".jsx", ReactSources.page(page, Map.of()));
			project.write("src/states/state" + page + ".js", ReactSources.state(Map.of()));
		}
		return project;
	}

	private void write(String path, String text) {
		SourceFiles.write(folder().resolve(path), text);
	}

	@Override
	Path save(Edit edit) {
		boolean state = edit == Edit.LOGIC;
		Path file = folder().resolve(state ? "src/states/state" + page() + ".js" : "src/pages/Page" + page() + ".jsx");
		SourceFiles.save(file, state ? ReactSources.state(edits()) : ReactSources.page(page(), edits()),
				folder().resolveSibling("saved"));
		return file;
	}

}
