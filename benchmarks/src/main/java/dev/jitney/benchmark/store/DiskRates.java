package dev.jitney.benchmark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;

import dev.jitney.state.disk.DiskStateManager;
import org.springframework.util.FileSystemUtils;

/**
 * Commits per second of the disk store, next to how often the same file system forces a
 * file of the same size, one after the other.
 */
public final class DiskRates {

	private static final int ROUNDS = Integer.getInteger("rounds", 3);

	private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 3));

	private DiskRates() {
	}

	public static void main(String... arguments) throws IOException {
		Path parent = Path.of(System.getProperty("directory", "target"));
		Path directory = Files.createTempDirectory(Files.createDirectories(parent), "disk-rates");
		try (DiskStateManager manager = new DiskStateManager(directory.resolve("state"), Clock.systemUTC())) {
			System.out.println("| state, tabs | commits/s | forces/s | ratio |");
			System.out.println("|---|---:|---:|---:|");
			for (int size : new int[] { 1_000, 100_000 }) {
				compare(manager, directory, size);
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private static void compare(DiskStateManager manager, Path directory, int size) {
		Transactions transactions = new Transactions(manager, size);
		transactions.perSecond(16, TIME);
		for (int tabs : new int[] { 1, 16, 100 }) {
			Rounds.take(ROUNDS, () -> transactions.perSecond(tabs, TIME), () -> forces(directory, size))
				.print(size / 1_000 + " kB, " + tabs);
		}
	}

	/** Writes a file and forces it, again and again. */
	private static double forces(Path directory, int size) {
		Path file = directory.resolve("forced");
		long start = System.nanoTime();
		long end = start + TIME.toNanos();
		int count = 0;
		try {
			for (; System.nanoTime() < end; count++) {
				try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
						StandardOpenOption.TRUNCATE_EXISTING)) {
					channel.write(ByteBuffer.allocate(size));
					channel.force(false);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return count * 1e9 / (System.nanoTime() - start);
	}

}
