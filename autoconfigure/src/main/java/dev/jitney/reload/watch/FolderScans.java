package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hints from looking at size and time of every file over and over, where the operating
 * system does not tell. A thousand files take about a millisecond.
 */
final class FolderScans implements FileHints {

	private static final Duration PAUSE = Duration.ofMillis(100);

	/** So that large projects do not keep a processor busy. */
	private static final int SHARE = 20;

	private final List<Path> roots;

	private final CountDownLatch closed = new CountDownLatch(1);

	private Map<Path, Look> known;

	private Duration pause = PAUSE;

	/** Begins with the files as they are. */
	FolderScans(Collection<Path> roots) throws IOException {
		this.roots = List.copyOf(roots);
		this.known = scan();
	}

	@Override
	public Set<Path> await(Duration patience) throws IOException, InterruptedException {
		Duration time = (patience.compareTo(this.pause) < 0) ? patience : this.pause;
		if (this.closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
			throw new InterruptedException();
		}
		Map<Path, Look> before = this.known;
		this.known = scan();
		Set<Path> hints = new LinkedHashSet<>();
		this.known.forEach((file, look) -> {
			if (!look.equals(before.get(file))) {
				hints.add(file);
			}
		});
		before.keySet().stream().filter((file) -> !this.known.containsKey(file)).forEach(hints::add);
		return hints;
	}

	private Map<Path, Look> scan() throws IOException {
		long start = System.nanoTime();
		Map<Path, Look> found = new HashMap<>();
		for (Path root : this.roots) {
			FileTree.walk(root, new FileTree.Visitor() {

				@Override
				public void file(Path file, BasicFileAttributes attributes) {
					found.put(file, Look.of(attributes));
				}

			});
		}
		Duration share = Duration.ofNanos(System.nanoTime() - start).multipliedBy(SHARE);
		this.pause = (share.compareTo(PAUSE) > 0) ? share : PAUSE;
		return found;
	}

	@Override
	public void close() {
		this.closed.countDown();
	}

	private record Look(long size, long modified, Object identity) {

		static Look of(BasicFileAttributes attributes) {
			Object key = attributes.fileKey();
			return new Look(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
					(key != null) ? key : "");
		}

	}

}
