package dev.jitney.state.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import dev.jitney.state.LeaseLostException;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateManager;
import dev.jitney.state.queue.OwnerQueues;
import dev.jitney.state.queue.Turn;
import dev.jitney.state.record.RecordCodec;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.util.Assert;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps records in Redis, for several nodes: a single server, Sentinel or a cluster.
 * Thread-safe. Whoever asks goes on with the answer on {@link Schedulers#parallel()}.
 * Locks are renewed while they are held; a node that is gone loses its locks when their
 * lease ends, and can no longer write with them. What Redis does not answer in time
 * fails; whether a write that failed so has happened is known by reading again.
 *
 * @since 0.1
 */
public final class RedisStateManager implements StateManager, AutoCloseable {

	/** How long a lock that was given back is kept for the node that comes next. */
	private static final int MOMENT_MILLIS = 100;

	/** A lock is renewed this often before it would end. */
	private static final int RENEWALS = 3;

	/** So many renewals are under way at the same time. */
	private static final int CONCURRENT_RENEWALS = 64;

	private final String node = UUID.randomUUID().toString().replace("-", "");

	private final AtomicLong tokens = new AtomicLong();

	private final Map<String, RedisLease> held = new ConcurrentHashMap<>();

	private final Scheduler results = Schedulers.parallel();

	private final OwnerQueues queues = new OwnerQueues(this.results);

	private final RedisSettings settings;

	private final RedisKeys keys;

	private final RedisCommands commands;

	private final RedisMessages messages;

	private final Disposable renewals;

	private final AtomicBoolean closed = new AtomicBoolean();

	public RedisStateManager(ReactiveRedisConnectionFactory connections, RedisSettings settings) {
		this.settings = settings;
		this.keys = new RedisKeys(settings.prefix());
		this.commands = new RedisCommands(connections, settings.timeout(), this.results);
		Duration rhythm = settings.lease().dividedBy(RENEWALS);
		this.messages = new RedisMessages(connections, this.node, this.keys, this.commands, rhythm);
		this.renewals = Flux.interval(rhythm).onBackpressureDrop().concatMap((tick) -> renew(), 1).subscribe();
	}

	@Override
	public Mono<OwnerLease> acquire(OwnerId owner) {
		return Mono.create((sink) -> {
			String token = this.node + ":" + this.tokens.incrementAndGet();
			RedisAcquisition acquisition = new RedisAcquisition(this, sink, owner, token);
			sink.onCancel(acquisition::cancel);
			this.queues.enter(acquisition.turn());
		});
	}

	@Override
	public Mono<OwnerRecord> read(OwnerId owner) {
		return run(OwnerScript.READ, owner).map((answer) -> OwnerHash.record(answer.fields()));
	}

	@Override
	public Mono<Boolean> exists(OwnerId owner) {
		return Mono.defer(() -> {
			this.queues.requireOpen();
			return this.commands.hasField(this.keys.owner(owner), OwnerHash.VERSION);
		});
	}

	@Override
	public Mono<Void> remove(OwnerId owner) {
		return run(OwnerScript.REMOVE, owner, this.keys.nodes()).doOnNext((answer) -> {
			this.held.values().removeIf((lease) -> lease.owner().equals(owner));
			this.queues.evict(owner);
		}).then();
	}

	@Override
	public boolean isShared() {
		return true;
	}

	@Override
	public Flux<OwnerId> changes() {
		return this.messages.otherChanges();
	}

	@Override
	public Mono<Void> announce(OwnerId owner) {
		return Mono.defer(() -> this.commands.publish(this.keys.changes(), this.messages.change(owner))).then();
	}

	@Override
	public Flux<String> published() {
		return this.messages.otherPosts();
	}

	@Override
	public Mono<Void> publish(String message) {
		return Mono.defer(() -> this.commands.publish(this.keys.posts(), this.messages.post(message))).then();
	}

	private Mono<RedisAnswer> run(OwnerScript script, OwnerId owner, Object... arguments) {
		return Mono.defer(() -> {
			this.queues.requireOpen();
			return this.commands.run(script, this.keys.owner(owner), RedisCommands.arguments(arguments));
		});
	}

	/** Asks for the lock on behalf of whoever has this node's turn. */
	Mono<RedisAnswer> ask(OwnerId owner, String token) {
		return run(OwnerScript.ACQUIRE, owner, token, this.node, this.settings.lease().toMillis());
	}

	/** Expects to be told when the lock may be free that cannot be had now. */
	Sinks.Empty<Void> expectFree(OwnerId owner) {
		return this.messages.expect(this.keys.owner(owner));
	}

	void expectNoMore(OwnerId owner, Sinks.Empty<Void> free) {
		this.messages.forget(this.keys.owner(owner), free);
	}

	/** Returns how many locks of other nodes are waited for. */
	int waiting() {
		return this.messages.expected();
	}

	/** Returns the lease of a lock that was taken, and renews it from now on. */
	RedisLease lease(Turn turn, String token, RedisAnswer answer) {
		Map<String, byte[]> fields = answer.fields();
		RedisLease lease = new RedisLease(this, turn, token, OwnerHash.fence(fields), OwnerHash.record(fields));
		this.held.put(token, lease);
		return lease;
	}

	/** Writes for a lease whose lock must not have been taken by anybody else. */
	Mono<OwnerRecord> commit(RedisLease lease, OwnerRecord next, Duration timeToLive, After after) {
		return Mono.defer(() -> {
			Assert.isTrue(timeToLive.toMillis() > 0, () -> "The time to live of " + lease.owner()
					+ " must be at least a millisecond, but is " + timeToLive);
			if (!this.held.containsKey(lease.token())) {
				return Mono.error(new LeaseLostException(lease.owner()));
			}
			OwnerRecord stored = next.withVersion(lease.record().version() + 1);
			return this.commands
				.run(OwnerScript.COMMIT, this.keys.owner(lease.owner()), arguments(lease, stored, timeToLive, after))
				.map((answer) -> committed(lease, stored, after, answer));
		});
	}

	private List<byte[]> arguments(RedisLease lease, OwnerRecord next, Duration timeToLive, After after) {
		OwnerId owner = lease.owner();
		boolean shared = owner.scope().isShared();
		List<byte[]> arguments = RedisCommands.arguments(lease.fence(), lease.record().version(), timeToLive.toMillis(),
				RecordCodec.encode(next.journal()), (after == After.RELEASE) ? 1 : 0, this.keys.nodes(), MOMENT_MILLIS,
				shared ? this.keys.changes() : "", shared ? this.messages.change(owner) : "", lease.nextCommit());
		arguments.addAll(RedisCommands.arguments(OwnerHash.difference(lease.record(), next).toArray()));
		return arguments;
	}

	private OwnerRecord committed(RedisLease lease, OwnerRecord stored, After after, RedisAnswer answer) {
		if (answer.number() == 0) {
			throw new LeaseLostException(lease.owner());
		}
		lease.load(stored);
		if (after == After.RELEASE) {
			this.held.remove(lease.token());
			this.queues.end(lease.turn());
		}
		return stored;
	}

	Mono<Void> release(RedisLease lease) {
		return Mono.defer(() -> {
			if (this.held.containsKey(lease.token())) {
				return giveBack(lease.turn(), lease.token());
			}
			this.queues.end(lease.turn());
			return Mono.empty();
		});
	}

	/**
	 * Gives back a lock that may have been taken; if Redis is gone, its lease ends. Once
	 * begun it goes on, even if nobody waits for it any longer.
	 */
	Mono<Void> giveBack(Turn turn, String token) {
		return Mono.defer(() -> {
			this.held.remove(token);
			Mono<RedisAnswer> released = this.commands.run(OwnerScript.RELEASE, this.keys.owner(turn.owner()),
					RedisCommands.arguments(token, this.keys.nodes(), MOMENT_MILLIS));
			return Mono.fromFuture(
					released.onErrorComplete().then().doFinally((signal) -> this.queues.end(turn)).toFuture(), true);
		});
	}

	void end(Turn turn) {
		this.queues.end(turn);
	}

	private Mono<Void> renew() {
		return Flux.fromIterable(this.held.values())
			.flatMap((lease) -> this.commands
				.run(OwnerScript.RENEW, this.keys.owner(lease.owner()),
						RedisCommands.arguments(lease.fence(), this.settings.lease().toMillis()))
				.onErrorComplete(), CONCURRENT_RENEWALS)
			.then();
	}

	/**
	 * Gives back all locks that are held and waits for that, no longer than for an answer
	 * of Redis. Those who wait for a lock get an error, leases are lost, later calls
	 * fail.
	 */
	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		this.queues.close();
		this.renewals.dispose();
		CountDownLatch released = new CountDownLatch(1);
		Flux.fromIterable(List.copyOf(this.held.values()))
			.flatMap((lease) -> giveBack(lease.turn(), lease.token()))
			.doFinally((signal) -> released.countDown())
			.subscribe();
		try {
			released.await(this.settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.messages.close();
	}

	/** What becomes of the lock after a write. */
	enum After {

		/** It is kept, because more is to be written. */
		KEEP,
		/** It is given back in the same step. */
		RELEASE

	}

}
