package dev.jitney.state.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.jitney.state.LocalStateManager;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateUsage;
import dev.jitney.state.queue.OwnerQueues;
import dev.jitney.state.queue.Turn;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.Assert;

/**
 * Keeps records in files below a directory, for one process at a time that may be
 * restarted, or killed, at any moment: what was acknowledged is there. Thread-safe.
 * Whoever asks goes on with the answer on {@link Schedulers#parallel()}. A record that
 * cannot be read stands aside, and its owner is refused with
 * {@link CorruptRecordException}. Expired records are invisible at once and go for good
 * with {@link #sweep()}, which the wiring calls from time to time.
 *
 * @since 0.1
 */
public final class DiskStateManager implements LocalStateManager, AutoCloseable {

	private static final Duration CLOSING = Duration.ofSeconds(10);

	private final Scheduler results = Schedulers.parallel();

	private final OwnerQueues queues = new OwnerQueues(this.results);

	private final DiskThreads threads = new DiskThreads(this.results);

	private final RecordFiles files;

	private final AtomicBoolean closed = new AtomicBoolean();

	/**
	 * Opens the directory and looks through its files; blocks for as long as that takes.
	 * @param clock tells when a record has expired
	 * @throws StateDirectoryException if the directory cannot be used
	 */
	public DiskStateManager(Path directory, Clock clock) {
		this.files = new RecordFiles(RecordDirectory.open(directory), clock, this.queues, this.threads);
	}

	@Override
	public Mono<OwnerLease> acquire(OwnerId owner) {
		return Mono.create((sink) -> {
			Turn turn = new Turn(owner, (came) -> load(came, sink), sink::error);
			sink.onCancel(() -> this.queues.end(turn));
			this.queues.enter(turn);
		});
	}

	private void load(Turn turn, MonoSink<OwnerLease> sink) {
		this.threads.call(() -> this.files.load(turn.owner()))
			.subscribe((record) -> sink.success(new DiskLease(this, turn, record)), (failure) -> {
				this.queues.end(turn);
				sink.error(failure);
			});
	}

	@Override
	public Mono<OwnerRecord> read(OwnerId owner) {
		return open(() -> this.files.read(owner));
	}

	@Override
	public Mono<Boolean> exists(OwnerId owner) {
		return Mono.fromSupplier(() -> {
			this.queues.requireOpen();
			return this.files.exists(owner);
		});
	}

	@Override
	public Mono<Void> remove(OwnerId owner) {
		return open(() -> {
			this.files.remove(owner);
			return owner;
		}).flatMap((removed) -> force());
	}

	private <T> Mono<T> open(Callable<T> work) {
		return Mono.defer(() -> {
			this.queues.requireOpen();
			return this.threads.call(work);
		});
	}

	/** Writes for a lease that must still hold the lock. */
	Mono<OwnerRecord> commit(DiskLease lease, OwnerRecord next, Duration timeToLive) {
		return this.threads.call(() -> {
			Assert.isTrue(timeToLive.toMillis() > 0, () -> "The time to live of " + lease.owner()
					+ " must be at least a millisecond, but is " + timeToLive);
			return this.files.store(lease, next, timeToLive);
		}).flatMap((stored) -> force().thenReturn(stored));
	}

	private Mono<Void> force() {
		return this.files.force().onErrorMap(IOException.class, DiskThreads::unavailable).publishOn(this.results);
	}

	/** Passes the lock on if the lease still holds it. */
	void release(DiskLease lease) {
		this.files.released(lease.owner());
		this.queues.end(lease.turn());
	}

	@Override
	public StateUsage usage() {
		return this.files.usage();
	}

	@Override
	public long bytes() {
		return this.files.bytes();
	}

	@Override
	public int sweep() {
		return this.files.sweep();
	}

	/** Returns how often the directory was forced, which many commits may share. */
	long forces() {
		return this.files.forces();
	}

	/**
	 * Ends what is under way and lets go of the directory. Those who wait for a lock get
	 * an error, leases are lost, later calls fail.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			this.queues.close();
			this.threads.close(CLOSING);
			this.files.close();
		}
	}

}
