package dev.jitney.observe;

import java.time.Duration;

import dev.jitney.state.OwnerId;
import dev.jitney.state.StateManager;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

/**
 * Whether states can be had: the state manager is asked for a record and has to answer,
 * with it or without. Nothing is written and no record lives longer for it. Does not
 * block; an answer that does not come in time counts as none.
 *
 * @since 0.1
 */
public final class StateHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

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
		return this.manager.exists(OwnerId.application())
			.timeout(this.patience)
			.map((exists) -> builder.up().withDetail("manager", this.manager.getClass().getSimpleName()).build());
	}

}
