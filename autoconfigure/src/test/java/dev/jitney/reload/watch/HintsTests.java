package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HintsTests {

	private static final Duration AT_ONCE = Duration.ZERO;

	private static final Duration USUAL = Duration.ofMillis(2);

	@TempDir
	Path root;

	private Path page;

	@BeforeEach
	void build() throws IOException {
		this.page = Files.writeString(this.root.resolve("Page.java"), "class Page {}");
	}

	@Test
	void scansSeeFilesThatComeChangeAndGo() throws Exception {
		try (FolderScans scans = new FolderScans(Set.of(this.root))) {
			assertThat(scans.await(AT_ONCE)).isEmpty();
			Files.writeString(this.page, "class Page { int a; }");
			Path other = Files.writeString(this.root.resolve("Other.java"), "");
			assertThat(scans.await(AT_ONCE)).containsExactlyInAnyOrder(this.page, other);
			Files.delete(other);
			assertThat(scans.await(AT_ONCE)).containsExactly(other);
		}
	}

	@Test
	void scansTakeOverWhenTheSystemRunsOutOfWatches(CapturedOutput output) throws Exception {
		BlockingQueue<Set<Path>> events = new LinkedBlockingQueue<>(List.of(Set.of(this.page)));
		try (BestHints hints = new BestHints(Set.of(this.root), (roots) -> scripted(events), FolderScans::new)) {
			assertThat(hints.await(AT_ONCE)).containsExactly(this.page);
			assertThat(hints.await(AT_ONCE)).containsExactly(this.root);
			Files.writeString(this.page, "class Page { int a; }");
			assertThat(hints.await(AT_ONCE)).containsExactly(this.page);
		}
		assertThat(output).containsOnlyOnce("raise fs.inotify.max_user_watches");
	}

	@Test
	void scansTakeOverWhenTheSystemWatchesNothing(CapturedOutput output) throws Exception {
		BestHints.Source none = (roots) -> {
			throw new IOException("User limit of inotify instances reached");
		};
		try (BestHints hints = new BestHints(Set.of(this.root), none, FolderScans::new)) {
			Files.delete(this.page);
			assertThat(hints.await(AT_ONCE)).containsExactly(this.page);
		}
		assertThat(output).containsOnlyOnce("User limit of inotify instances reached");
	}

	@Test
	void snapshotLooksAtAllWhenToldToLookEverywhere() throws IOException {
		FileSnapshot snapshot = new FileSnapshot();
		assertThat(snapshot.look(Set.of(this.root))).containsExactly(this.page);
		List<Path> files = new ArrayList<>();
		files.add(Files.writeString(this.root.resolve("Page.java-x"), "beside"));
		files.add(Files.writeString(this.root.resolve("New.java"), "class New {}"));
		Files.delete(this.page);
		files.add(this.page);
		assertThat(snapshot.look(Set.of(this.root))).containsExactlyInAnyOrderElementsOf(files);
		assertThat(snapshot.look(Set.of(this.root, this.page))).isEmpty();
	}

	@Test
	void fileThatIsEmptyOrGoneIsWaitedForIfItHadSomethingInIt() throws IOException {
		FileSnapshot snapshot = new FileSnapshot();
		Path empty = Files.createFile(this.root.resolve("Empty.java"));
		snapshot.look(Set.of(this.root));
		assertThat(snapshot.unfinished(this.page)).isEqualTo(USUAL);
		assertThat(snapshot.unfinished(empty)).isEqualTo(USUAL);
		Files.writeString(this.page, "");
		assertThat(snapshot.unfinished(this.page)).isEqualTo(Duration.ofMillis(60));
		Files.delete(this.page);
		assertThat(snapshot.unfinished(this.page)).isEqualTo(Duration.ofMillis(250));
		assertThat(snapshot.unfinished(this.root.resolve("New.java"))).isEqualTo(USUAL);
	}

	@Test // #6
	void fileThatWasMovedIntoThePlaceOfAnotherIsFinished() throws IOException {
		FileSnapshot snapshot = new FileSnapshot();
		snapshot.look(Set.of(this.root));
		Path saved = Files.writeString(this.root.resolveSibling("saved"), "class Page { int a; }");
		Files.move(saved, this.page, StandardCopyOption.ATOMIC_MOVE);
		assertThat(snapshot.unfinished(this.page)).isZero();
		assertThat(snapshot.look(Set.of(this.page))).containsExactly(this.page);
		assertThat(snapshot.unfinished(this.page)).isEqualTo(USUAL);
		Files.move(Files.createFile(saved), this.page, StandardCopyOption.ATOMIC_MOVE);
		assertThat(snapshot.unfinished(this.page)).isEqualTo(Duration.ofMillis(60));
	}

	@Test
	void lockThatWasLeftBehindDoesNotCount() throws IOException {
		Path lock = Files.createDirectories(this.root.resolve(".git")).resolve("index.lock");
		Files.createFile(lock);
		Instant made = Files.getLastModifiedTime(lock).toInstant();
		assertThat(lockAt(made.plusSeconds(9)).isHeld()).isTrue();
		assertThat(lockAt(made.plusSeconds(10)).isHeld()).isFalse();
		Files.delete(lock);
		assertThat(lockAt(made).isHeld()).isFalse();
	}

	@Test
	void lockOfALinkedWorkingTreeIsFound() throws IOException {
		Path own = Files.createDirectories(this.root.resolve("main/.git/worktrees/other"));
		Path sources = Files.createDirectories(this.root.resolve("other/src"));
		Files.writeString(this.root.resolve("other/.git"), "gitdir: " + own + "\n");
		Path lock = Files.createFile(own.resolve("index.lock"));
		Clock clock = Clock.fixed(Files.getLastModifiedTime(lock).toInstant(), ZoneOffset.UTC);
		assertThat(GitLock.of(Set.of(sources), clock).isHeld()).isTrue();
	}

	private GitLock lockAt(Instant time) {
		return GitLock.of(Set.of(this.root), Clock.fixed(time, ZoneOffset.UTC));
	}

	private static FileHints scripted(BlockingQueue<Set<Path>> events) {
		return new FileHints() {

			@Override
			public Set<Path> await(Duration patience) throws IOException {
				Set<Path> next = events.poll();
				if (next == null) {
					throw new IOException("User limit of inotify watches reached");
				}
				return next;
			}

			@Override
			public void close() {
			}

		};
	}

}
