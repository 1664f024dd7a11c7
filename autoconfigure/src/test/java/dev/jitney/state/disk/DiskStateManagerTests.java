package dev.jitney.state.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StateManager;
import dev.jitney.test.StateManagerContract;
import dev.jitney.state.StateUsage;
import dev.jitney.state.StateUsage.TypeUsage;
import dev.jitney.state.StoredState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DiskStateManagerTests extends StateManagerContract {

	private static final OwnerId OWNER = OwnerId.tab("t1");

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@TempDir
	private Path directory;

	private DiskStateManager disk;

	@Override
	protected StateManager open(Clock clock) {
		if (this.disk == null) {
			this.disk = new DiskStateManager(this.directory, clock);
		}
		return this.disk;
	}

	@AfterEach
	void countsAreThoseOfWhatIsThereAndNothingIsLeftBehind() throws IOException {
		this.clock.advance(HOUR.multipliedBy(10));
		this.disk.sweep();
		this.disk.close();
		assertThat(this.disk.usage()).isEqualTo(new StateUsage(0, 0, Map.of()));
		assertThat(files("records")).isEmpty();
	}

	@Test
	void whatWasCommittedIsThereAfterARestart() {
		store(OWNER, "first");
		OwnerRecord stored = store(OwnerId.keyed("a/b\\c:\u00e9\0"), "second");
		StateUsage usage = this.disk.usage();
		reopen();
		assertThat(text(OWNER)).isEqualTo("first");
		assertThat(this.disk.read(OwnerId.keyed("a/b\\c:\u00e9\0")).block(PATIENCE)).isEqualTo(stored);
		assertThat(this.disk.usage()).isEqualTo(usage)
			.isEqualTo(new StateUsage(2, 11, Map.of("A", new TypeUsage(2, 11, 6))));
	}

	@Test
	void lifeGoesOnWhereItWasAfterARestart() {
		store(OWNER, "x");
		this.clock.advance(HOUR.dividedBy(2));
		text(OWNER);
		this.clock.advance(HOUR.minusMillis(1));
		reopen();
		assertThat(this.disk.exists(OWNER).block(PATIENCE)).isTrue();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.disk.exists(OWNER).block(PATIENCE)).isFalse();
		assertThat(this.disk.sweep()).isEqualTo(1);
	}

	@Test
	void corruptRecordIsPutAsideAndItsOwnerRefusedAcrossRestarts() throws IOException {
		store(OWNER, "precious");
		Path file = files("records").get(0);
		byte[] bytes = Files.readAllBytes(file);
		bytes[bytes.length - 3] ^= 1;
		Files.write(file, bytes);
		Path quarantined = this.directory.resolve("quarantine").resolve(file.getFileName());
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(CorruptRecordException.class)
				.isThrownBy(() -> this.disk.acquire(OWNER).block(PATIENCE))
				.withMessage("The record of TAB:t1 could not be read and was moved to " + quarantined
						+ "; stop the application, then mend the file and move it back, or delete it to let the owner begin anew");
			assertThatExceptionOfType(CorruptRecordException.class).isThrownBy(() -> text(OWNER));
			reopen();
		}
		assertThat(quarantined).hasBinaryContent(bytes);
		bytes[bytes.length - 3] ^= 1;
		this.disk.close();
		Files.delete(quarantined);
		Files.write(file, bytes);
		this.disk = new DiskStateManager(this.directory, this.clock);
		assertThat(text(OWNER)).isEqualTo("precious");
	}

	@Test
	void filesThatAreNotRecordsAreFoundAtStartAndPutAside() throws IOException {
		store(OWNER, "mine");
		Path records = this.directory.resolve("records");
		Files.copy(files("records").get(0), records.resolve("copy.state"));
		Files.writeString(records.resolve("notes.txt"), "hello");
		Files.writeString(records.resolve("empty.state"), "");
		reopen();
		assertThat(text(OWNER)).isEqualTo("mine");
		assertThat(files("records")).hasSize(1);
		assertThat(files("quarantine")).extracting((file) -> file.getFileName().toString())
			.containsExactly("copy.state", "empty.state", "notes.txt");
	}

	@Test
	void removingLiftsTheRefusalOfACorruptRecord() throws IOException {
		store(OWNER, "x");
		Files.writeString(files("records").get(0), "garbage");
		assertThatExceptionOfType(CorruptRecordException.class).isThrownBy(() -> text(OWNER));
		assertThat(this.disk.usage()).isEqualTo(new StateUsage(0, 0, Map.of()));
		this.disk.remove(OWNER).block(PATIENCE);
		assertThat(text(OWNER)).isEmpty();
		assertThat(files("quarantine")).isEmpty();
	}

	@Test
	void whatACrashLeftHalfWrittenIsDeleted() throws IOException {
		store(OWNER, "whole");
		Path file = files("records").get(0);
		Files.writeString(file.resolveSibling(file.getFileName().toString().replace(".state", ".7.tmp")), "ha");
		reopen();
		assertThat(files("records")).containsExactly(file);
		assertThat(files("quarantine")).isEmpty();
		assertThat(text(OWNER)).isEqualTo("whole");
	}

	@Test
	void secondProcessIsKeptOut() {
		assertThatExceptionOfType(StateDirectoryException.class)
			.isThrownBy(() -> new DiskStateManager(this.directory, this.clock))
			.withMessage("States cannot be kept in " + this.directory + ": another process uses it");
	}

	@Test
	void directoryThatCannotBeMadeIsNamed() throws IOException {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThatExceptionOfType(StateDirectoryException.class)
			.isThrownBy(() -> new DiskStateManager(file, this.clock))
			.satisfies((failure) -> assertThat(failure.directory()).isEqualTo(file));
	}

	@Test
	void commitsAtTheSameTimeShareAForceOfTheDirectory() {
		long before = this.disk.forces();
		Flux.range(0, 400).flatMap((number) -> write(OwnerId.tab("t" + number), "x"), 400).blockLast(PATIENCE);
		assertThat(this.disk.forces() - before).isBetween(1L, 399L);
		assertThat(this.disk.usage().owners()).isEqualTo(400);
	}

	@Test
	void commitThatNobodyWaitsForAnyLongerIsWholeOrNotThere() {
		for (int i = 0; i < 50; i++) {
			OwnerLease lease = this.disk.acquire(OWNER).block(PATIENCE);
			long version = lease.record().version();
			CompletableFuture<OwnerRecord> commit = lease.commit(record("n" + i), HOUR).toFuture();
			commit.cancel(true);
			lease.release().block(PATIENCE);
			OwnerLease next = this.disk.acquire(OWNER).block(PATIENCE);
			assertThat(next.record().version()).isBetween(version, version + 1);
			assertThat(next.commit(record("m" + i), HOUR).block(PATIENCE).version()).isEqualTo(next.record().version());
			next.release().block(PATIENCE);
			assertThat(text(OWNER)).isEqualTo("m" + i);
		}
	}

	@Test
	void closeFailsThoseWhoWaitAndThoseWhoCome() {
		OwnerLease lease = this.disk.acquire(OWNER).block(PATIENCE);
		CompletableFuture<OwnerLease> waiting = this.disk.acquire(OWNER).toFuture();
		this.disk.close();
		assertThat(waiting).failsWithin(PATIENCE).withThrowableThat().withMessageContaining("is closed");
		for (Mono<?> late : List.of(this.disk.acquire(OWNER), this.disk.read(OWNER), this.disk.exists(OWNER),
				this.disk.remove(OWNER))) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> late.block(PATIENCE))
				.withMessage("The state manager is closed");
		}
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> lease.commit(record("x"), HOUR).block());
		assertThatNoException().isThrownBy(() -> lease.release().block(PATIENCE));
		assertThatNoException().isThrownBy(this.disk::close);
	}

	private void reopen() {
		this.disk.close();
		this.disk = new DiskStateManager(this.directory, this.clock);
	}

	private List<Path> files(String child) throws IOException {
		try (Stream<Path> files = Files.list(this.directory.resolve(child))) {
			return files.sorted().toList();
		}
	}

	private OwnerRecord store(OwnerId owner, String text) {
		return write(owner, text).block(PATIENCE);
	}

	private Mono<OwnerRecord> write(OwnerId owner, String text) {
		return Mono.usingWhen(this.disk.acquire(owner), (lease) -> lease.commit(record(text), HOUR),
				OwnerLease::release);
	}

	private static OwnerRecord record(String text) {
		return OwnerRecord.empty()
			.withStates(Map.of(new StateKey("A", ""), new StoredState("f", text.getBytes(StandardCharsets.UTF_8))));
	}

	private String text(OwnerId owner) {
		StoredState state = this.disk.read(owner).block(PATIENCE).states().get(new StateKey("A", ""));
		return (state != null) ? new String(state.bytes(), StandardCharsets.UTF_8) : "";
	}

}
