package dev.jitney.state.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.ReactiveScriptingCommands;
import org.springframework.data.redis.connection.ReturnType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Sends commands to Redis, each with a limit to how long the answer may take. Whoever
 * asks goes on on a scheduler of ours, never on the driver's threads.
 */
final class RedisCommands {

	private final RedisLink link;

	private final Duration timeout;

	private final Scheduler results;

	RedisCommands(ReactiveRedisConnectionFactory connections, Duration timeout, Scheduler results) {
		this.link = new RedisLink(connections);
		this.timeout = timeout;
		this.results = results;
	}

	/** Runs a script on a key; its text travels only if Redis does not know it. */
	Mono<RedisAnswer> run(OwnerScript script, String key, List<byte[]> arguments) {
		ByteBuffer[] keyAndArguments = new ByteBuffer[arguments.size() + 1];
		keyAndArguments[0] = ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < arguments.size(); i++) {
			keyAndArguments[i + 1] = ByteBuffer.wrap(arguments.get(i));
		}
		return ask((connection) -> run(connection.scriptingCommands(), script, keyAndArguments));
	}

	private static Mono<RedisAnswer> run(ReactiveScriptingCommands commands, OwnerScript script,
			ByteBuffer[] keyAndArguments) {
		Flux<Object> known = Flux
			.defer(() -> commands.evalSha(script.digest(), ReturnType.MULTI, 1, copy(keyAndArguments)));
		Flux<Object> unknown = Flux
			.defer(() -> commands.eval(ByteBuffer.wrap(script.text().getBytes(StandardCharsets.UTF_8)),
					ReturnType.MULTI, 1, copy(keyAndArguments)));
		return known.onErrorResume(RedisCommands::isUnknown, (failure) -> unknown).collectList().map(RedisAnswer::new);
	}

	private static ByteBuffer[] copy(ByteBuffer[] buffers) {
		ByteBuffer[] copies = new ByteBuffer[buffers.length];
		for (int i = 0; i < buffers.length; i++) {
			copies[i] = buffers[i].duplicate();
		}
		return copies;
	}

	private static boolean isUnknown(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause.getMessage() != null && cause.getMessage().contains("NOSCRIPT")) {
				return true;
			}
		}
		return false;
	}

	/** Asks whether an owner has a record. */
	Mono<Boolean> hasField(String key, String field) {
		return ask((connection) -> connection.hashCommands().hExists(bytes(key), bytes(field)));
	}

	Mono<Long> publish(String channel, String message) {
		return ask((connection) -> connection.pubSubCommands().publish(bytes(channel), bytes(message)));
	}

	private static ByteBuffer bytes(String text) {
		return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
	}

	private <T> Mono<T> ask(Function<ReactiveRedisConnection, Mono<T>> question) {
		return Mono.usingWhen(this.link.connection(), question, ReactiveRedisConnection::closeLater)
			.doOnNext((answer) -> this.link.answered())
			.timeout(this.timeout)
			.doOnError(TimeoutException.class, (late) -> this.link.silent())
			.onErrorMap(TimeoutException.class, (late) -> RedisFailures.late(this.timeout, late))
			.onErrorMap(RedisFailures::translate)
			.publishOn(this.results);
	}

	/** Returns arguments of a script. */
	static List<byte[]> arguments(Object... arguments) {
		List<byte[]> bytes = new ArrayList<>(arguments.length);
		for (Object argument : arguments) {
			bytes.add((argument instanceof byte[] raw) ? raw : argument.toString().getBytes(StandardCharsets.UTF_8));
		}
		return bytes;
	}

}
