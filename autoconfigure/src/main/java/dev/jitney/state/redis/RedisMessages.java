package dev.jitney.state.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.jitney.state.ChangesMissedException;
import dev.jitney.state.OwnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.ReactiveRedisMessageListenerContainer;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * What a node hears from the others: that a lock it waits for is free, that a record was
 * changed, and what one of them has to say. Comes back by itself when the connection was
 * lost. Thread-safe.
 */
final class RedisMessages implements AutoCloseable {

	/** So many messages to itself may be under way. */
	private static final int PATIENCE = 2;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private final String node;

	private final RedisKeys keys;

	private final Map<String, Sinks.Empty<Void>> waiting = new ConcurrentHashMap<>();

	private final AtomicBoolean subscribed = new AtomicBoolean();

	private final RedisCommands commands;

	private final Duration rhythm;

	/** Messages to itself that this node has not heard. */
	private final AtomicInteger unheard = new AtomicInteger();

	private Sinks.Many<OwnerId> changes = Sinks.many().multicast().directBestEffort();

	private final Sinks.Many<String> posts = Sinks.many().multicast().directBestEffort();

	private final Disposable messages;

	/**
	 * @param rhythm how often a node says something to itself, to know whether it is deaf
	 */
	RedisMessages(ReactiveRedisConnectionFactory connections, String node, RedisKeys keys, RedisCommands commands,
			Duration rhythm) {
		this.node = node;
		this.keys = keys;
		this.commands = commands;
		this.rhythm = rhythm;
		// made anew each time, because making it connects
		this.messages = Flux
			.using(() -> new ReactiveRedisMessageListenerContainer(connections), this::receive,
					(container) -> container.destroyLater().onErrorComplete().subscribe())
			.subscribeOn(Schedulers.boundedElastic())
			.doOnError((failure) -> missed())
			.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE).transientErrors(true))
			.subscribe();
	}

	private Flux<Void> receive(ReactiveRedisMessageListenerContainer container) {
		String own = own();
		this.unheard.set(0);
		Flux<Void> heard = container
			.receive(List.of(ChannelTopic.of(own), ChannelTopic.of(this.keys.changes()),
					ChannelTopic.of(this.keys.posts())), new Listener())
			.doOnNext((message) -> {
				if (message.getChannel().equals(own)) {
					this.unheard.set(0);
					free(message.getMessage());
				}
				else if (message.getChannel().equals(this.keys.changes())) {
					changed(message.getMessage());
				}
				else {
					posted(message.getMessage());
				}
			})
			.thenMany(Flux.empty());
		return Flux.merge(heard, listen());
	}

	private String own() {
		return this.keys.nodes() + this.node;
	}

	/**
	 * Fails if this node does not hear itself, though Redis takes what it says: the
	 * connection leads nowhere, which the system would notice only after minutes.
	 */
	private Flux<Void> listen() {
		return Flux.interval(this.rhythm).onBackpressureDrop().concatMap((tick) -> {
			if (this.unheard.get() >= PATIENCE) {
				return Mono.<Void>error(new ChangesMissedException());
			}
			return this.commands.publish(own(), "")
				.doOnNext((listeners) -> this.unheard.incrementAndGet())
				.onErrorComplete()
				.then();
		}, 1);
	}

	/** Expects to be told that the lock in a hash is free, from now on. */
	Sinks.Empty<Void> expect(String key) {
		Sinks.Empty<Void> free = Sinks.empty();
		this.waiting.put(key, free);
		return free;
	}

	/** Expects no more what nobody waits for. */
	void forget(String key, Sinks.Empty<Void> free) {
		this.waiting.remove(key, free);
	}

	/** Returns how many locks are waited for. */
	int expected() {
		return this.waiting.size();
	}

	private void free(String key) {
		Sinks.Empty<Void> expected = this.waiting.remove(key);
		if (expected != null) {
			expected.tryEmitEmpty();
		}
	}

	private void changed(String message) {
		String key = ofAnother(message);
		OwnerId owner = (key != null) ? this.keys.owner(key) : null;
		if (owner != null) {
			changes().tryEmitNext(owner);
		}
	}

	private void posted(String message) {
		String post = ofAnother(message);
		if (post != null) {
			this.posts.tryEmitNext(post);
		}
	}

	/** Returns what another node says, or null if it was this one. */
	private @Nullable String ofAnother(String message) {
		String[] parts = message.split(" ", 2);
		return (parts.length == 2 && !parts[0].equals(this.node)) ? parts[1] : null;
	}

	/** Returns what tells the others that this node has changed a record. */
	String change(OwnerId owner) {
		return post(this.keys.owner(owner));
	}

	/** Returns what is published so that this node does not listen to itself. */
	String post(String message) {
		return this.node + " " + message;
	}

	private synchronized Sinks.Many<OwnerId> changes() {
		return this.changes;
	}

	private void missed() {
		Sinks.Many<OwnerId> before;
		synchronized (this) {
			before = this.changes;
			this.changes = Sinks.many().multicast().directBestEffort();
		}
		before.tryEmitError(new ChangesMissedException());
	}

	/** Returns the changes that other nodes make from now on. */
	Flux<OwnerId> otherChanges() {
		return Flux.defer(() -> changes().asFlux());
	}

	/** Returns what other nodes have to say from now on. */
	Flux<String> otherPosts() {
		return this.posts.asFlux();
	}

	@Override
	public void close() {
		this.messages.dispose();
	}

	/** Notices that the driver has subscribed anew, after a time in which it was deaf. */
	private final class Listener implements SubscriptionListener {

		@Override
		public void onChannelSubscribed(byte[] channel, long count) {
			if (count == 1 && !RedisMessages.this.subscribed.compareAndSet(false, true)) {
				missed();
			}
		}

	}

}
