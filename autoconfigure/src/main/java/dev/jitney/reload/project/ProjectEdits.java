package dev.jitney.reload.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.jitney.reload.ChangeClass;
import dev.jitney.reload.ReloadListener;
import dev.jitney.reload.ReloadReport;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Takes the edits of a project: what browsers load is told to them at once, everything
 * else is left to be reloaded. Called by one thread.
 */
public final class ProjectEdits implements Consumer<Set<Path>> {

	private static final Log logger = LogFactory.getLog(ProjectEdits.class);

	private final ProjectFolders folders;

	private final StaticFiles files;

	private final Consumer<Collection<Path>> others;

	private final List<ReloadListener> listeners;

	private final LongSupplier nanoTime;

	private final ResourceCopies copies = new ResourceCopies();

	/**
	 * Takes edits.
	 * @param others reloads code and configuration
	 * @param listeners told of assets
	 */
	public ProjectEdits(ProjectFolders folders, StaticFiles files, Consumer<Collection<Path>> others,
			List<ReloadListener> listeners) {
		this(folders, files, others, listeners, System::nanoTime);
	}

	ProjectEdits(ProjectFolders folders, StaticFiles files, Consumer<Collection<Path>> others,
			List<ReloadListener> listeners, LongSupplier nanoTime) {
		this.folders = folders;
		this.files = files;
		this.others = others;
		this.listeners = List.copyOf(listeners);
		this.nanoTime = nanoTime;
	}

	@Override
	public void accept(Set<Path> edited) {
		long start = this.nanoTime.getAsLong();
		TreeMap<String, String> assets = new TreeMap<>();
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

	private void tell(TreeMap<String, String> assets, long start) {
		Duration took = Duration.ofNanos(this.nanoTime.getAsLong() - start);
		ReloadReport report = new ReloadReport(ChangeClass.ASSET, assets.values().stream().distinct().sorted().toList(),
				"", Set.of(), took);
		for (ReloadListener listener : this.listeners) {
			try {
				listener.swapped(report, List.copyOf(assets.keySet()));
			}
			catch (RuntimeException ex) {
				logger.error("A listener of reloads failed", ex);
			}
		}
	}

}
