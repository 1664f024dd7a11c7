package dev.jitney.observe;

import java.time.Duration;
import java.util.UUID;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.StateManager;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

/**
 * Whether states can be had: the state manager is asked for the lock of an owner that
 * nobody else uses, which shows that its store can be written to, and has to give it.
 * Nothing is kept. Does not block; a lock that does not come in time counts as none.
 *
 * @since 0.1
 */
public final class StateHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** Each node has one of its own, so that none waits for another. */
	private final OwnerId owner = OwnerId.keyed("jitney-health-" + UUID.randomUUID());

	private final StateManager manager;

	private final Duration patience;

	/** Creates an indicator that waits five seconds for an answer. */
	public StateHealthIndicator(StateManager manager) {
		this(manager, PATIENCE);
	}

	StateHealthIndicator(StateManager manager, Duration patience) {
		super("The state manager did not answer");
		this.manager = manager;
		this.patience = patience;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return Mono
			.usingWhen(this.manager.acquire(this.owner),
					(lease) -> Mono.just(builder.up().withDetail("manager", this.manager.getClass().getSimpleName())),
					OwnerLease::release)
			.timeout(this.patience)
			.map(Health.Builder::build);
	}

}
