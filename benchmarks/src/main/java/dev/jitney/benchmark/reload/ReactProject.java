package dev.jitney.benchmark.reload;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** A generated React application on the disk. */
final class ReactProject implements EditedProject {

	private final Path folder;

	private final int pages;

	private final Map<Edit, Integer> edits = new EnumMap<>(Edit.class);

	private ReactProject(Path folder, int pages) {
		this.folder = folder;
		this.pages = pages;
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
		SourceFiles.write(this.folder.resolve(path), text);
	}

	@Override
	public int next(Edit edit) {
		return this.edits.merge(edit, 1, Integer::sum);
	}

	@Override
	public Path save(Edit edit) {
		boolean state = edit == Edit.LOGIC;
		Path file = this.folder
			.resolve(state ? "src/states/state" + page() + ".js" : "src/pages/Page" + page() + ".jsx");
		SourceFiles.save(file, state ? ReactSources.state(this.edits) : ReactSources.page(page(), this.edits),
				this.folder.resolveSibling("saved"));
		return file;
	}

	@Override
	public int pages() {
		return this.pages;
	}

	Path folder() {
		return this.folder;
	}

}
