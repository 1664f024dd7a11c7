package dev.jitney.session;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.EventHandle;
import dev.jitney.event.ServerEvent;
import dev.jitney.event.TabId;
import dev.jitney.state.OwnerId;
import dev.jitney.state.Scope;
import dev.jitney.state.StateToken;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Dispatches an event to all connected tabs that an owner has, or that show a state: to
 * this node's at once, to those of other nodes when these hear of it. Safe for use by
 * several threads.
 */
final class Broadcasts {

	private static final Log logger = LogFactory.getLog(Broadcasts.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final String SCOPE = "s";

	private static final String OWNER = "o";

	private static final String TYPE = "t";

	private static final String INSTANCE = "i";

	private static final String EVENT = "e";

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final TabServices services;

	Broadcasts(TabServices services) {
		this.services = services;
	}

	/** Dispatches to the tabs of an owner. @return a handle for each of this node's */
	List<EventHandle> enqueue(OwnerId owner, Event event) {
		publish(owner, null, event);
		return enqueue(tabs(owner), event, null);
	}

	/** Dispatches to those that show a state. @return a handle for each of this node's */
	List<EventHandle> enqueue(StateToken<?> shown, Event event) {
		publish(shown.ownerId(), shown, event);
		return enqueue(tabs(shown.ownerId()), event, shown);
	}

	private List<EventHandle> enqueue(Collection<LiveTab> tabs, Event event, @Nullable StateToken<?> shown) {
		return tabs.stream()
			.map((tab) -> this.services.outsideEvents().enqueue(tab.identity().tab(), event, shown))
			.toList();
	}

	private Collection<LiveTab> tabs(OwnerId owner) {
		LiveTabs tabs = this.services.tabs();
		return switch (owner.scope()) {
			case TAB -> {
				LiveTab live = TabId.isValid(owner.key()) ? tabs.find(new TabId(owner.key())) : null;
				yield (live != null) ? List.of(live) : List.of();
			}
			case SESSION -> tabs.ofSession(owner.key());
			case USER -> tabs.all().stream().filter((tab) -> owner.key().equals(tab.identity().user())).toList();
			case APPLICATION, KEYED -> tabs.showing(owner);
		};
	}

	/** Tells the other nodes; a download that a handler writes cannot leave this one. */
	private void publish(OwnerId owner, @Nullable StateToken<?> shown, Event event) {
		if (event instanceof ServerEvent || event instanceof ClientEvent) {
			Mono.fromCallable(() -> write(owner, shown, event))
				.flatMap(this.services.manager()::publish)
				.subscribe(null, (failure) -> logger
					.warn("Tabs of " + owner + " on other nodes may not have been told of " + event, failure));
		}
	}

	private String write(OwnerId owner, @Nullable StateToken<?> shown, Event event) {
		ObjectNode message = this.mapper.createObjectNode();
		message.put(SCOPE, owner.scope().name()).put(OWNER, owner.key());
		if (shown != null) {
			message.put(TYPE, shown.type()).put(INSTANCE, shown.instance());
		}
		return this.mapper.writeValueAsString(message.put(EVENT, this.services.generation().outbox().write(event)));
	}

	/** Listens to what other nodes publish, until the returned object is disposed of. */
	Disposable listen() {
		return this.services.manager()
			.published()
			.doOnNext(this::received)
			.retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE).transientErrors(true))
			.subscribe();
	}

	/** Nodes of another version may publish what this one does not know. */
	private void received(String text) {
		try {
			JsonNode message = this.mapper.readTree(text);
			OwnerId owner = new OwnerId(Scope.valueOf(message.path(SCOPE).asString()), message.path(OWNER).asString());
			StateToken<?> shown = message.has(TYPE) ? new StateToken<>(owner.scope(), owner.key(),
					message.path(TYPE).asString(), message.path(INSTANCE).asString()) : null;
			String event = message.path(EVENT).asString();
			tabs(owner).forEach((tab) -> this.services.outsideEvents().enqueue(tab.identity().tab(), event, shown));
		}
		catch (RuntimeException ex) {
			logger.warn("Another node has published what this one cannot dispatch", ex);
		}
	}

}
