package dev.jitney.state.redis;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The way to Redis. The first to ask connects, where that may block, and all others wait
 * for that one. A connection over which nothing has come back for a while may lead
 * nowhere, which the system would notice only after minutes; it is let go of, so that the
 * next to ask connects anew. Thread-safe.
 */
final class RedisLink {

	private static final Log logger = LogFactory.getLog(RedisStateManager.class);

	/** So many answers in a row that do not come are no coincidence. */
	private static final int PATIENCE = 2;

	private static final boolean LETTUCE = ClassUtils.isPresent("io.lettuce.core.RedisClient",
			RedisLink.class.getClassLoader());

	private final ReactiveRedisConnectionFactory connections;

	private final AtomicInteger unanswered = new AtomicInteger();

	private final AtomicReference<@Nullable Mono<ReactiveRedisConnection>> connecting = new AtomicReference<>();

	private volatile boolean connected;

	RedisLink(ReactiveRedisConnectionFactory connections) {
		this.connections = connections;
	}

	Mono<ReactiveRedisConnection> connection() {
		return Mono.defer(() -> this.connected ? Mono.fromSupplier(this.connections::getReactiveConnection)
				: connect().then(Mono.fromSupplier(this.connections::getReactiveConnection)));
	}

	/** Whoever stops waiting leaves the attempt to the others. */
	private Mono<ReactiveRedisConnection> connect() {
		Mono<ReactiveRedisConnection> known = this.connecting.get();
		if (known != null) {
			return known;
		}
		Mono<ReactiveRedisConnection> attempt = Mono.fromSupplier(this.connections::getReactiveConnection)
			.doOnSuccess((first) -> this.connected = true)
			.doFinally((signal) -> this.connecting.set(null))
			.subscribeOn(Schedulers.boundedElastic())
			.cache();
		return this.connecting.compareAndSet(null, attempt) ? attempt : connect();
	}

	/** Notes that Redis has said something. */
	void answered() {
		if (this.unanswered.get() != 0) {
			this.unanswered.set(0);
		}
	}

	/** Notes that an answer did not come in time. */
	void silent() {
		if (this.unanswered.incrementAndGet() % PATIENCE == 0 && LETTUCE) {
			Schedulers.boundedElastic().schedule(this::reset);
		}
	}

	private void reset() {
		if (this.connections instanceof LettuceConnectionFactory lettuce && lettuce.isRunning()) {
			logger.warn("Redis is silent, so its connection is made anew");
			this.connected = false;
			lettuce.resetConnection();
		}
	}

}
