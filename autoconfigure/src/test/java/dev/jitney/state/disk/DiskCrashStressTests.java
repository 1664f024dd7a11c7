package dev.jitney.state.disk;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that writes all the time is killed without notice, again and again. Whatever
 * it acknowledged is there, whole.
 */
class DiskCrashStressTests {

	private static final int ROUNDS = 15;

	private static final int OWNERS = 8;

	private static final int PART_SIZE = 5_000;

	@TempDir
	private Path directory;

	@Test
	void everyAcknowledgedWriteSurvivesKill() throws Exception {
		Random random = new Random(7);
		Map<String, Long> acknowledged = new HashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			Process writer = start();
			try (BufferedReader output = writer.inputReader()) {
				int patience = 1 + random.nextInt(300);
				for (String line = output.readLine(); line != null; line = output.readLine()) {
					String[] words = line.split(" ");
					acknowledged.merge(words[0], Long.valueOf(words[1]), Math::max);
					if (--patience == 0) {
						writer.toHandle().destroyForcibly();
					}
				}
			}
			writer.waitFor();
			verify(acknowledged);
		}
		assertThat(acknowledged).hasSize(OWNERS);
	}

	private Process start() throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				Writer.class.getName(), this.directory.toString()))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	private void verify(Map<String, Long> acknowledged) throws IOException {
		try (DiskStateManager disk = new DiskStateManager(this.directory, Clock.systemUTC())) {
			for (int i = 0; i < OWNERS; i++) {
				OwnerRecord record = disk.read(OwnerId.tab("t" + i)).block(Duration.ofSeconds(10));
				long known = acknowledged.getOrDefault("t" + i, 0L);
				assertThat(record.version()).as("t" + i).isBetween(known, known + 1);
				assertThat(record).isEqualTo(Writer.record(record.version()).withVersion(record.version()));
				acknowledged.put("t" + i, record.version());
			}
		}
		try (Stream<Path> aside = Files.list(this.directory.resolve("quarantine"))) {
			assertThat(aside).isEmpty();
		}
	}

	/** The process that is killed. */
	static final class Writer {

		private Writer() {
		}

		public static void main(String[] arguments) {
			DiskStateManager disk = new DiskStateManager(Path.of(arguments[0]), Clock.systemUTC());
			Flux.range(0, OWNERS)
				.map((number) -> OwnerId.tab("t" + number))
				.flatMap((owner) -> write(disk, owner).repeat(), OWNERS)
				.blockLast();
		}

		private static Mono<Void> write(DiskStateManager disk, OwnerId owner) {
			return Mono
				.usingWhen(disk.acquire(owner),
						(lease) -> lease.commit(record(lease.record().version() + 1), Duration.ofHours(1)),
						OwnerLease::release)
				.doOnNext((stored) -> acknowledge(owner, stored))
				.then();
		}

		private static void acknowledge(OwnerId owner, OwnerRecord stored) {
			synchronized (System.out) {
				System.out.println(owner.key() + " " + stored.version());
				System.out.flush();
			}
		}

		/**
		 * Returns two states that say the same, so that a mixture of two writes shows.
		 */
		static OwnerRecord record(long number) {
			if (number == 0) {
				return OwnerRecord.empty();
			}
			byte[] text = Long.toString(number).repeat(PART_SIZE).getBytes(StandardCharsets.UTF_8);
			return OwnerRecord.empty()
				.withStates(Map.of(new StateKey("A", ""), new StoredState("f", text), new StateKey("B", ""),
						new StoredState("f", text)));
		}

	}

}
