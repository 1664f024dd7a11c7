package dev.jitney.session;

import java.time.Duration;

import dev.jitney.event.TabId;
import dev.jitney.state.OwnerId;
import dev.jitney.state.Scope;
import dev.jitney.state.StateManager;
import reactor.core.Disposable;
import reactor.util.retry.Retry;

/**
 * Brings this node's tabs up to date when another node has changed what they show: a
 * shared state, or the tab itself. Safe for use by several threads.
 */
final class OtherNodes {

	private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private final StateManager manager;

	private final LiveTabs tabs;

	private final Renders renders;

	OtherNodes(StateManager manager, LiveTabs tabs, Renders renders) {
		this.manager = manager;
		this.tabs = tabs;
		this.renders = renders;
	}

	Disposable listen() {
		return this.manager.changes()
			.doOnNext(this::changed)
			.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
				.maxBackoff(LONGEST_PAUSE)
				.transientErrors(true)
				.doAfterRetry((missed) -> this.tabs.all().forEach(this.renders::request)))
			.subscribe();
	}

	private void changed(OwnerId owner) {
		if (owner.scope() != Scope.TAB) {
			this.renders.request(owner, null);
		}
		else if (TabId.isValid(owner.key())) {
			LiveTab live = this.tabs.find(new TabId(owner.key()));
			if (live != null) {
				this.renders.request(live);
			}
		}
	}

}
