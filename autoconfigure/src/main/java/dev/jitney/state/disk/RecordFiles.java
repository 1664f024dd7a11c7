package dev.jitney.state.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import dev.jitney.state.LeaseLostException;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateUsage;
import dev.jitney.state.queue.OwnerQueues;
import dev.jitney.state.record.RecordFormatException;
import dev.jitney.state.record.RecordUsage;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The records of a store: which there are, how long they live, and the files they are in.
 * One owner's files are used by one thread at a time. Thread-safe; most methods block.
 */
final class RecordFiles {

	private static final Log logger = LogFactory.getLog(DiskStateManager.class);

	private static final int STRIPES = 1024;

	private final Lock[] stripes = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

	private final ConcurrentHashMap<OwnerId, Lifetime> lifetimes = new ConcurrentHashMap<>();

	private final RecordUsage usage = new RecordUsage();

	private final RecordDirectory directory;

	private final DirectoryForce force;

	private final Clock clock;

	private final OwnerQueues queues;

	RecordFiles(RecordDirectory directory, Clock clock, OwnerQueues queues, DiskThreads threads) {
		this.directory = directory;
		this.clock = clock;
		this.queues = queues;
		this.force = new DirectoryForce(directory.records(), threads);
		scan();
	}

	private void scan() {
		try {
			this.directory.scan(this::find);
		}
		catch (IOException ex) {
			this.directory.close();
			throw new StateDirectoryException(this.directory.records(), ex.toString(), ex);
		}
	}

	private void find(Path file) throws IOException {
		try {
			RecordFile content = RecordDirectory.read(file);
			if (!file.getFileName().toString().equals(RecordFile.name(content.owner()) + RecordDirectory.SUFFIX)) {
				throw new RecordFormatException("It is the record of " + content.owner() + " under another name");
			}
			live(content.owner(), content.millisToLive(), Files.getLastModifiedTime(file).toMillis(), content.record());
		}
		catch (RecordFormatException ex) {
			report(file, this.directory.quarantine(file), ex);
		}
	}

	private void live(OwnerId owner, long millisToLive, long now, OwnerRecord record) {
		forget(this.lifetimes.put(owner, new Lifetime(millisToLive, now, this.usage.add(record))));
	}

	private void die(OwnerId owner) {
		forget(this.lifetimes.remove(owner));
	}

	private void forget(@Nullable Lifetime lifetime) {
		if (lifetime != null) {
			this.usage.remove(lifetime.footprint());
		}
	}

	private static void report(Object what, Path quarantined, RecordFormatException reason) {
		logger.error(what + " could not be read and was moved to " + quarantined + ": " + reason.getMessage());
	}

	/** Returns the record of an owner whose turn has begun, and starts its life again. */
	OwnerRecord load(OwnerId owner) throws IOException {
		return locked(owner, () -> use(owner, hasEnded(owner)));
	}

	/** Returns an owner's record, whoever has its turn, and starts its life again. */
	OwnerRecord read(OwnerId owner) throws IOException {
		return locked(owner, () -> use(owner, hasEnded(owner) && !this.queues.isBusy(owner)));
	}

	/** Whether there is a record; does not block. */
	boolean exists(OwnerId owner) {
		return this.lifetimes.containsKey(owner) && (!hasEnded(owner) || this.queues.isBusy(owner));
	}

	private boolean hasEnded(OwnerId owner) {
		Lifetime lifetime = this.lifetimes.get(owner);
		return lifetime != null && lifetime.hasEnded(this.clock.millis());
	}

	private OwnerRecord use(OwnerId owner, boolean ended) throws IOException {
		if (ended) {
			drop(owner);
		}
		if (!this.lifetimes.containsKey(owner)) {
			requireNotQuarantined(owner);
			return OwnerRecord.empty();
		}
		OwnerRecord record = readOrQuarantine(owner);
		if (!record.isEmpty()) {
			touch(owner);
		}
		return record;
	}

	private void requireNotQuarantined(OwnerId owner) {
		Path quarantined = this.directory.quarantined(owner);
		if (quarantined != null) {
			throw new CorruptRecordException(owner, quarantined);
		}
	}

	private OwnerRecord readOrQuarantine(OwnerId owner) throws IOException {
		try {
			return this.directory.read(owner).record();
		}
		catch (NoSuchFileException ex) {
			if (!Files.isDirectory(this.directory.records())) {
				// a volume that is not mounted has not lost its files
				throw ex;
			}
			die(owner);
			logger.error("The record of " + owner + " is gone, and was not removed by Jitney: " + ex.getMessage());
			return OwnerRecord.empty();
		}
		catch (RecordFormatException ex) {
			die(owner);
			Path quarantined = this.directory.quarantine(owner);
			report("The record of " + owner, quarantined, ex);
			throw new CorruptRecordException(owner, quarantined);
		}
	}

	private void touch(OwnerId owner) throws IOException {
		Lifetime lifetime = this.lifetimes.get(owner);
		if (lifetime != null && lifetime.touch(this.clock.millis())) {
			this.directory.touch(owner, this.clock.millis());
		}
	}

	/**
	 * Starts the life of a record again when its lock is given back. Does not block: the
	 * file is told when the record is next used.
	 */
	void released(OwnerId owner) {
		Lifetime lifetime = this.lifetimes.get(owner);
		if (lifetime != null) {
			lifetime.touchLater(this.clock.millis());
		}
	}

	/** Writes for a lease that must still have its turn. */
	OwnerRecord store(DiskLease lease, OwnerRecord next, Duration timeToLive) throws IOException {
		return locked(lease.owner(), () -> {
			if (!this.queues.isCurrent(lease.turn())) {
				throw new LeaseLostException(lease.owner());
			}
			OwnerRecord before = lease.record();
			OwnerRecord stored = next.withVersion(before.version() + 1);
			long now = this.clock.millis();
			this.directory.write(new RecordFile(lease.owner(), timeToLive.toMillis(), stored), now);
			live(lease.owner(), timeToLive.toMillis(), now, stored);
			lease.load(stored);
			return stored;
		});
	}

	/** Removes a record, and what stands aside of it; whoever has the turn loses it. */
	void remove(OwnerId owner) throws IOException {
		locked(owner, () -> {
			this.queues.evict(owner);
			dropQuietly(owner);
			this.directory.deleteQuarantined(owner);
			return owner;
		});
	}

	private void dropQuietly(OwnerId owner) throws IOException {
		try {
			if (this.lifetimes.containsKey(owner)) {
				drop(owner);
			}
		}
		catch (CorruptRecordException ex) {
			logger.debug("Removed unread", ex);
		}
	}

	private void drop(OwnerId owner) throws IOException {
		readOrQuarantine(owner);
		this.directory.delete(owner);
		die(owner);
	}

	/** Completes when everything that was done before is safe. */
	Mono<Void> force() {
		return this.force.request();
	}

	long forces() {
		return this.force.forces();
	}

	StateUsage usage() {
		return this.usage.snapshot();
	}

	long bytes() {
		return this.usage.bytes();
	}

	/** Drops the records whose life has ended and that nobody uses. */
	int sweep() {
		int dropped = 0;
		for (OwnerId owner : this.lifetimes.keySet()) {
			dropped += sweep(owner) ? 1 : 0;
		}
		return dropped;
	}

	private boolean sweep(OwnerId owner) {
		try {
			return locked(owner, () -> {
				boolean ended = hasEnded(owner) && !this.queues.isBusy(owner);
				if (ended) {
					drop(owner);
				}
				return ended;
			});
		}
		catch (IOException | CorruptRecordException ex) {
			logger.warn("The expired record of " + owner + " could not be deleted", ex);
			return false;
		}
	}

	void close() {
		this.directory.close();
		this.force.close();
	}

	private <T> T locked(OwnerId owner, FileWork<T> work) throws IOException {
		int hash = owner.hashCode();
		Lock lock = this.stripes[(hash ^ (hash >>> 16)) & (STRIPES - 1)];
		lock.lock();
		try {
			return work.run();
		}
		finally {
			lock.unlock();
		}
	}

	/** What is done with the files of one owner. */
	@FunctionalInterface
	private interface FileWork<T> {

		T run() throws IOException;

	}

}
