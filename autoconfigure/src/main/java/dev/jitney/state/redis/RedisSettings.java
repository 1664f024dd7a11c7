package dev.jitney.state.redis;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How states are kept in Redis.
 *
 * @param prefix what all keys and channels begin with; applications that share a server
 * need different ones
 * @param lease how long a lock stays with a node that is no longer there; a node that is
 * renews it in time
 * @param timeout how long to wait for an answer of Redis
 * @since 0.1
 */
public record RedisSettings(String prefix, Duration lease, Duration timeout) {

	public RedisSettings {
		Assert.hasText(prefix, "The prefix of the keys in Redis must not be blank");
		Assert.isTrue(prefix.indexOf('{') < 0 && prefix.indexOf('}') < 0,
				() -> "The prefix of the keys in Redis must not hold braces, but is " + prefix);
		Assert.isTrue(lease.toMillis() > 0 && timeout.toMillis() > 0,
				"Lease and time-out must be at least a millisecond");
	}

}
