package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Hints from the operating system, which tells at once. Folders that come are watched as
 * well; a root that is gone is waited for.
 */
final class FolderEvents implements FileHints {

	private static final Duration ABSENCE = Duration.ofMillis(100);

	private final List<Path> roots;

	private final WatchService service;

	private final Map<WatchKey, Path> folders = new HashMap<>();

	private final Set<Path> missing = new LinkedHashSet<>();

	/** Files by that of another folder which they are a link to. */
	private final Map<Path, Set<Path>> links = new HashMap<>();

	/**
	 * Begins to watch.
	 * @throws IOException if the operating system does not allow for it
	 */
	FolderEvents(Collection<Path> roots) throws IOException {
		this.roots = List.copyOf(roots);
		this.service = FileSystems.getDefault().newWatchService();
		try {
			for (Path root : this.roots) {
				find(root);
			}
		}
		catch (IOException ex) {
			this.service.close();
			throw ex;
		}
	}

	/** Whether there are such hints at all: some systems only look now and then. */
	static boolean areAtOnce() {
		try (WatchService service = FileSystems.getDefault().newWatchService()) {
			return !service.getClass().getSimpleName().contains("Polling");
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Watches a root, or waits for it. Its parent tells when it goes. */
	private boolean find(Path root) throws IOException {
		boolean there = Files.isDirectory(root);
		if (there) {
			this.missing.remove(root);
			watch(root);
			Path parent = root.getParent();
			if (parent != null && !this.folders.containsValue(parent)) {
				register(parent);
			}
		}
		else {
			this.missing.add(root);
		}
		return there;
	}

	private void watch(Path start) throws IOException {
		FileTree.walk(start, new FileTree.Visitor() {

			@Override
			public void folder(Path folder) throws IOException {
				register(folder);
			}

			@Override
			public void file(Path file, BasicFileAttributes attributes) throws IOException {
				follow(file);
			}

		});
	}

	/** What happens to the file behind a link is told of the folder that it is in. */
	private void follow(Path file) throws IOException {
		Path real = Files.isSymbolicLink(file) ? real(file) : null;
		if (real != null && this.links.computeIfAbsent(real, (target) -> new LinkedHashSet<>()).add(file)) {
			watch(real.resolveSibling(""), this.folders::putIfAbsent);
		}
	}

	private static @Nullable Path real(Path link) {
		try {
			return link.toRealPath();
		}
		catch (IOException ex) {
			// leads nowhere, or to itself, or is gone again
			return null;
		}
	}

	private void register(Path folder) throws IOException {
		watch(folder, this.folders::put);
	}

	/** A folder that is registered once more has the same key, also by another name. */
	private void watch(Path folder, BiConsumer<WatchKey, Path> note) throws IOException {
		try {
			note.accept(folder.register(this.service, StandardWatchEventKinds.ENTRY_CREATE,
					StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE), folder);
		}
		catch (NoSuchFileException | NotDirectoryException | AccessDeniedException ex) {
			// gone again, or somebody else's
		}
	}

	@Override
	public Set<Path> await(Duration patience) throws IOException, InterruptedException {
		Duration time = (!this.missing.isEmpty() && patience.compareTo(ABSENCE) > 0) ? ABSENCE : patience;
		Set<Path> hints = new LinkedHashSet<>();
		try {
			WatchKey key = this.service.poll(time.toNanos(), TimeUnit.NANOSECONDS);
			while (key != null) {
				read(key, hints);
				key = this.service.poll();
			}
		}
		catch (ClosedWatchServiceException ex) {
			throw new InterruptedException();
		}
		for (Path root : List.copyOf(this.missing)) {
			if (find(root)) {
				hints.add(root);
			}
		}
		return hints;
	}

	private void read(WatchKey key, Set<Path> hints) throws IOException {
		Path folder = this.folders.get(key);
		for (WatchEvent<?> event : key.pollEvents()) {
			if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
				lookEverywhere(hints);
			}
			else if (folder != null) {
				read(event.kind(), folder.resolve((Path) event.context()), hints);
			}
		}
		if (!key.reset()) {
			this.folders.remove(key);
			lost(folder, hints);
		}
	}

	private void read(WatchEvent.Kind<?> kind, Path path, Set<Path> hints) throws IOException {
		hints.addAll(this.links.getOrDefault(path, Set.of()));
		if (EditorFiles.isOne(path) || this.roots.stream().noneMatch(path::startsWith)) {
			return;
		}
		boolean folder = Files.isDirectory(path);
		if (folder && kind.equals(StandardWatchEventKinds.ENTRY_MODIFY)) {
			// what happened in it comes by itself
			return;
		}
		if (folder) {
			watch(path);
		}
		else {
			follow(path);
		}
		hints.add(path);
		this.roots.stream().filter((root) -> root.equals(path) && !folder).forEach(this.missing::add);
	}

	/** There was too much to tell; folders may be among it. */
	private void lookEverywhere(Set<Path> hints) throws IOException {
		for (Path root : this.roots) {
			find(root);
			hints.add(root);
		}
	}

	private void lost(@Nullable Path folder, Set<Path> hints) throws IOException {
		if (folder == null) {
			return;
		}
		if (this.roots.contains(folder)) {
			find(folder);
		}
		if (this.roots.stream().anyMatch(folder::startsWith)) {
			hints.add(folder);
		}
	}

	@Override
	public void close() throws IOException {
		this.service.close();
	}

}
