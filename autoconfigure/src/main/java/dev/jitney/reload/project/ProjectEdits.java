package dev.jitney.reload.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.jitney.reload.ChangeClass;
import dev.jitney.reload.ReloadReport;

/**
 * Takes the edits of a project: what browsers load is told to them at once, everything
 * else is left to be reloaded. Called by one thread.
 */
public final class ProjectEdits implements Consumer<Set<Path>> {

	private final ProjectFolders folders;

	private final StaticFiles files;

	private final Consumer<Collection<Path>> others;

	private final BiConsumer<ReloadReport, List<String>> assets;

	private final LongSupplier nanoTime;

	private final ResourceCopies copies = new ResourceCopies();

	/**
	 * Takes edits.
	 * @param others reloads code and configuration
	 * @param assets told of what browsers load, by its paths within the application
	 */
	public ProjectEdits(ProjectFolders folders, StaticFiles files, Consumer<Collection<Path>> others,
			BiConsumer<ReloadReport, List<String>> assets) {
		this(folders, files, others, assets, System::nanoTime);
	}

	ProjectEdits(ProjectFolders folders, StaticFiles files, Consumer<Collection<Path>> others,
			BiConsumer<ReloadReport, List<String>> assets, LongSupplier nanoTime) {
		this.folders = folders;
		this.files = files;
		this.others = others;
		this.assets = assets;
		this.nanoTime = nanoTime;
	}

	@Override
	public void accept(Set<Path> edited) {
		long start = this.nanoTime.getAsLong();
		Map<String, String> assets = new TreeMap<>();
		Set<Path> rest = new TreeSet<>();
		for (Path file : edited) {
			Optional<ProjectFolders.Module> module = this.folders.ofResource(file);
			if (module.isEmpty()) {
				rest.add(file);
			}
			else if (bring(file, module.get())) {
				Path resource = module.get().resources().relativize(file);
				this.files.path(resource)
					.ifPresentOrElse((path) -> assets.put(path, String.valueOf(file.getFileName())),
							() -> rest.add(file));
			}
		}
		if (!assets.isEmpty()) {
			tell(assets, start);
		}
		if (!rest.isEmpty()) {
			this.others.accept(rest);
		}
	}

	private boolean bring(Path file, ProjectFolders.Module module) {
		return this.copies.bring(file, module.copies().resolve(module.resources().relativize(file)));
	}

	private void tell(Map<String, String> assets, long start) {
		Duration took = Duration.ofNanos(this.nanoTime.getAsLong() - start);
		ReloadReport report = new ReloadReport(ChangeClass.ASSET, assets.values().stream().distinct().sorted().toList(),
				"", Set.of(), took);
		this.assets.accept(report, List.copyOf(assets.keySet()));
	}

}
