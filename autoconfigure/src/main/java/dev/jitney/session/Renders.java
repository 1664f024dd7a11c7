package dev.jitney.session;

import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.EventProcessor;
import dev.jitney.event.LaneJob;
import dev.jitney.event.Outcome;
import dev.jitney.state.OwnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Brings tabs up to date that show a shared state which somebody changed: one job per
 * tab, in the tab's own lane, however many changes there were. Safe for use by several
 * threads.
 */
final class Renders {

	private final LiveTabs tabs;

	private final EventProcessor processor;

	private final Render render;

	Renders(LiveTabs tabs, EventProcessor processor, Render render) {
		this.tabs = tabs;
		this.processor = processor;
		this.render = render;
	}

	/**
	 * Asks all tabs that show the owner to render.
	 * @param except the tab that made the change and renders anyway, or null
	 */
	void request(OwnerId owner, @Nullable LiveTab except) {
		for (LiveTab tab : this.tabs.showing(owner)) {
			if (tab != except) {
				request(tab);
			}
		}
	}

	/** Asks one tab to render. */
	EventHandle request(LiveTab tab) {
		LaneJob job = (context) -> this.render.run(context, tab.identity());
		return this.processor.requestRender(tab.root(), job);
	}

	/** Evaluates what a tab shows and sends what changed. */
	@FunctionalInterface
	interface Render {

		Mono<Outcome> run(EventContext context, TabIdentity identity);

	}

}
