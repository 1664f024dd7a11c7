/**
 * The state store that keeps records in Redis, for several nodes. Internal, but for
 * {@link dev.jitney.state.redis.RedisStateManager} and its settings.
 */
@NullMarked
package dev.jitney.state.redis;

import org.jspecify.annotations.NullMarked;
