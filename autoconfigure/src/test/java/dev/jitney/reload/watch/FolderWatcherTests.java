package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderWatcherTests {

	@TempDir
	Path project;

	private Path sources;

	private Path resources;

	private Path page;

	/** Whatever is under way when this one is told is told before it, or with it. */
	private Path last;

	private final BlockingQueue<Set<Path>> told = new LinkedBlockingQueue<>();

	private FolderWatcher watcher;

	@BeforeEach
	void build() throws IOException {
		this.project = this.project.toRealPath();
		this.sources = Files.createDirectories(this.project.resolve("src/main/java"));
		this.resources = Files.createDirectories(this.project.resolve("src/main/resources"));
		this.page = write(this.sources.resolve("app/Page.java"), "class Page {}");
		this.last = this.resources.resolve("last.txt");
		watch(this.told::add);
	}

	private void watch(Consumer<Set<Path>> listener) {
		this.watcher = new FolderWatcher(List.of(this.sources, this.resources), listener);
		this.watcher.start();
		this.watcher.started().join();
	}

	@AfterEach
	void close() {
		this.watcher.close();
	}

	@Test
	void tellsOfAnEditInPlace() throws Exception {
		write(this.page, "class Page { int a; }");
		assertThat(next()).containsExactly(this.page);
	}

	@Test
	void tellsOfAnAtomicRenameAndNotOfItsTemporaryFile() throws Exception {
		Path temporary = write(this.page.resolveSibling("Page.java___jb_tmp___"), "class Page { int a; }");
		Files.move(this.page, this.page.resolveSibling("Page.java___jb_old___"));
		Files.move(temporary, this.page, StandardCopyOption.ATOMIC_MOVE);
		Files.delete(this.page.resolveSibling("Page.java___jb_old___"));
		assertThat(next()).containsExactly(this.page);
		assertThat(untilLast()).isEmpty();
	}

	@Test
	void tellsOnceOfASaveWithSwapAndBackupFile() throws Exception {
		write(this.page.resolveSibling("4913"), "");
		Files.delete(this.page.resolveSibling("4913"));
		write(this.page.resolveSibling(".Page.java.swp"), "swap");
		Files.move(this.page, this.page.resolveSibling("Page.java~"));
		write(this.page, "class Page { int a; }");
		Files.delete(this.page.resolveSibling("Page.java~"));
		assertThat(next()).containsExactly(this.page);
		assertThat(untilLast()).isEmpty();
	}

	@Test
	void fileThatIsTruncatedFirstIsReadWhenItIsWritten() throws Exception {
		Files.newOutputStream(this.page, StandardOpenOption.TRUNCATE_EXISTING).close();
		write(this.page, "class Page { int a; }");
		assertThat(next()).containsExactly(this.page);
		assertThat(Files.size(this.page)).isPositive();
	}

	@Test
	void touchWithoutChangeIsNoEdit() throws Exception {
		Files.setLastModifiedTime(this.page, FileTime.from(Instant.EPOCH));
		write(this.page, "class Page {}");
		assertThat(untilLast()).isEmpty();
	}

	@Test
	void branchSwitchIsOneEdit() throws Exception {
		this.watcher.close();
		Path lock = write(this.project.resolve(".git/index.lock"), "");
		watch(this.told::add);
		Set<Path> switched = new TreeSet<>();
		for (int page = 0; page < 200; page++) {
			switched.add(write(this.sources.resolve("app/p" + page % 7 + "/Page" + page + ".java"), "class Page {}"));
		}
		Files.delete(this.page);
		switched.add(this.page);
		Files.delete(lock);
		assertThat(next()).isEqualTo(switched);
		assertThat(untilLast()).isEmpty();
	}

	@Test
	void moreThanTheSystemCanTellIsSeenAllTheSame() throws Exception {
		Set<Path> written = new TreeSet<>();
		for (int file = 0; file < 1500; file++) {
			written.add(write(this.sources.resolve("app/Page" + file + ".java"), "class Page {}"));
		}
		Set<Path> seen = new TreeSet<>();
		while (seen.size() < written.size()) {
			seen.addAll(next());
		}
		assertThat(seen).isEqualTo(written);
	}

	@Test
	void newFoldersAreWatched() throws Exception {
		Path first = write(this.sources.resolve("app/deep/er/First.java"), "class First {}");
		assertThat(next()).containsExactly(first);
		Path second = write(this.sources.resolve("app/deep/er/Second.java"), "class Second {}");
		assertThat(next()).containsExactly(second);
	}

	@Test
	void tellsOfAllFilesOfAFolderThatIsRenamed() throws Exception {
		Path renamed = this.sources.resolve("renamed");
		Files.move(this.sources.resolve("app"), renamed);
		Set<Path> files = new HashSet<>(next());
		while (files.size() < 2) {
			files.addAll(next());
		}
		assertThat(files).containsExactlyInAnyOrder(this.page, renamed.resolve("Page.java"));
		write(renamed.resolve("Page.java"), "class Page { int a; }");
		assertThat(next()).containsExactly(renamed.resolve("Page.java"));
	}

	@Test
	void rootThatVanishesIsWaitedFor() throws Exception {
		Files.delete(this.page);
		Files.delete(this.page.getParent());
		Files.delete(this.sources);
		assertThat(next()).containsExactly(this.page);
		write(this.page, "class Page { int a; }");
		assertThat(next()).containsExactly(this.page);
		write(this.page, "class Page { int b; }");
		assertThat(next()).containsExactly(this.page);
	}

	@Test
	void linkedFoldersAreWatchedAndCirclesLeftOut() throws Exception {
		Path other = Files.createDirectories(this.project.resolve("other"));
		Files.createSymbolicLink(this.sources.resolve("linked"), other);
		Files.createSymbolicLink(other.resolve("circle"), this.sources);
		write(other.resolve("Linked.java"), "class Linked {}");
		Path linked = this.sources.resolve("linked/Linked.java");
		assertThat(next()).containsExactly(linked);
		write(other.resolve("Linked.java"), "class Linked { int a; }");
		assertThat(next()).containsExactly(linked);
	}

	@Test
	void fileBehindALinkIsWatched() throws Exception {
		Path other = write(this.project.resolve("other/Shared.java"), "class Shared {}");
		Path linked = Files.createSymbolicLink(this.sources.resolve("app/Shared.java"), other);
		assertThat(next()).containsExactly(linked);
		write(other, "class Shared { int a; }");
		assertThat(next()).containsExactly(linked);
		Files.move(write(other.resolveSibling("new"), "class Shared { int b; }"), other,
				StandardCopyOption.ATOMIC_MOVE);
		assertThat(next()).containsExactly(linked);
	}

	@Test
	void linkThatLeadsNowhereIsNoEdit() throws Exception {
		Files.createSymbolicLink(this.sources.resolve("app/Nothing.java"), this.project.resolve("nothing"));
		Files.createSymbolicLink(this.sources.resolve("nothing"), this.project.resolve("nothing"));
		Files.createSymbolicLink(this.sources.resolve("itself"), this.sources.resolve("itself"));
		assertThat(untilLast()).isEmpty();
		write(this.page, "class Page { int a; }");
		assertThat(next()).containsExactly(this.page);
	}

	@Test
	void fileInThePlaceOfAFolderAndBack() throws Exception {
		Files.delete(this.page);
		Path inner = write(this.page.resolve("Inner.java"), "class Inner {}");
		assertThat(next()).containsExactlyInAnyOrder(this.page, inner);
		Files.delete(inner);
		Files.delete(this.page);
		write(this.page, "class Page { int a; }");
		Set<Path> told = new TreeSet<>(next());
		while (!told.contains(this.page)) {
			told.addAll(next());
		}
		assertThat(told).containsExactlyInAnyOrder(this.page, inner);
	}

	@Test
	void packagesOfAPackageManagerAreLeftAlone() throws Exception {
		write(this.resources.resolve("static/node_modules/library/index.js"), "one");
		assertThat(untilLast()).isEmpty();
		write(this.resources.resolve("static/node_modules/library/index.js"), "other");
		write(this.last, "again");
		assertThat(next()).containsExactly(this.last);
	}

	@Test
	void deepFoldersAreWatched() throws Exception {
		Path deep = write(this.sources.resolve("d/".repeat(200) + "Deep.java"), "class Deep {}");
		assertThat(next()).containsExactly(deep);
		write(deep, "class Deep { int a; }");
		assertThat(next()).containsExactly(deep);
	}

	@Test
	void listenerThatThrowsLosesItsOwnEditOnly() throws Exception {
		this.watcher.close();
		watch((files) -> {
			this.told.add(files);
			throw new IllegalStateException("on purpose");
		});
		write(this.page, "class Page { int a; }");
		assertThat(next()).containsExactly(this.page);
		write(this.page, "class Page { int b; }");
		assertThat(next()).containsExactly(this.page);
	}

	private Set<Path> next() throws InterruptedException {
		Set<Path> files = this.told.poll(20, TimeUnit.SECONDS);
		assertThat(files).as("an edit that is told of").isNotNull();
		return files;
	}

	/** Returns what was told of before a last edit is. */
	private Set<Path> untilLast() throws IOException, InterruptedException {
		write(this.last, "last");
		Set<Path> all = new TreeSet<>(next());
		while (!all.contains(this.last)) {
			all.addAll(next());
		}
		all.remove(this.last);
		return all;
	}

	private static Path write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

}
