package dev.jitney.state.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoreUnavailableException;
import dev.jitney.state.StoredState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Disks that fail, and operators with good intentions. */
class DiskFaultsTests {

	private static final OwnerId OWNER = OwnerId.tab("t1");

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@TempDir
	private Path directory;

	private DiskStateManager disk;

	@BeforeEach
	void open() {
		this.disk = new DiskStateManager(this.directory, Clock.systemUTC());
	}

	@AfterEach
	void close() {
		this.disk.close();
	}

	@Test
	void diskThatCannotBeWrittenIsUnavailableAndWorkGoesOnWhenItCan() throws IOException {
		store("first");
		Path records = this.directory.resolve("records");
		Path away = Files.move(records, this.directory.resolve("away"));
		assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store("second"))
			.withMessageStartingWith("States cannot be read from disk or written to it: ");
		Files.move(away, records);
		assertThat(text()).isEqualTo("first");
		store("third");
		assertThat(text()).isEqualTo("third");
		try (Stream<Path> files = Files.list(records)) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void recordThatSomebodyDeletedLetsItsOwnerBeginAnew() throws IOException {
		store("first");
		try (Stream<Path> files = Files.list(this.directory.resolve("records"))) {
			Files.delete(files.findFirst().orElseThrow());
		}
		assertThat(this.disk.read(OWNER).block(PATIENCE)).isEqualTo(OwnerRecord.empty());
		assertThat(this.disk.exists(OWNER).block(PATIENCE)).isFalse();
		store("second");
		assertThat(text()).isEqualTo("second");
	}

	/** More than fits into memory, or into an array. */
	@Test
	void hugeForeignFilesAndDirectoriesArePutAsideUnread() throws IOException {
		store("mine");
		this.disk.close();
		Path records = this.directory.resolve("records");
		try (RandomAccessFile huge = new RandomAccessFile(records.resolve("backup.tar").toFile(), "rw")) {
			huge.setLength(5_000_000_000L);
		}
		Files.createDirectories(records.resolve("old/records"));
		open();
		assertThat(text()).isEqualTo("mine");
		try (Stream<Path> files = Files.list(this.directory.resolve("quarantine"))) {
			assertThat(files).extracting((file) -> file.getFileName().toString())
				.containsExactlyInAnyOrder("backup.tar", "old");
		}
	}

	private void store(String text) {
		StoredState state = new StoredState("f", text.getBytes(StandardCharsets.UTF_8));
		Mono.usingWhen(
				this.disk.acquire(OWNER), (lease) -> lease
					.commit(lease.record().withStates(Map.of(new StateKey("A", ""), state)), Duration.ofHours(1)),
				OwnerLease::release)
			.block(PATIENCE);
	}

	private String text() {
		StoredState state = this.disk.read(OWNER).block(PATIENCE).states().get(new StateKey("A", ""));
		return new String(state.bytes(), StandardCharsets.UTF_8);
	}

}
