package dev.jitney.session;

import java.util.List;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventContext;
import dev.jitney.event.EventProcessor;
import dev.jitney.event.TabId;
import dev.jitney.event.invoke.EventCodec;
import dev.jitney.event.invoke.StoredEvent;
import dev.jitney.session.page.Addresses;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateManager;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tests may see of tabs, from the outside: nothing here changes a record. Safe for
 * use by several threads; nothing blocks the caller.
 */
public final class TabInspection {

	private final TabSessions.Parts parts;

	private final TabServices services;

	private final EventCodec codec;

	TabInspection(TabSessions.Parts parts, TabServices services) {
		this.parts = parts;
		this.services = services;
		this.codec = new EventCodec(JsonMapper.builder().build(), parts.registrations());
	}

	/** Returns all of what a tab would show that has just been loaded. */
	public Mono<View> view(TabIdentity identity, Addresses.Target page) {
		return onRecord(identity, (states) -> evaluate(states, identity, page));
	}

	@SuppressWarnings("try")
	private View evaluate(StateInstances states, TabIdentity identity, Addresses.Target page) {
		EventContext root = EventContext.root(identity.tab(), identity.visitor(), page.location());
		try (ContextScope scope = this.parts.bindings().open(root); StateInstances.Reading reading = states.read()) {
			return page.evaluator()
				.evaluate(new TabEvaluation(states, page, null, this.parts.texts().in(identity.visitor())), null);
		}
	}

	/**
	 * Returns a copy of a state as a tab sees it: as it is stored, or new.
	 * @param instance the key of a keyed state or of a widget's, or null
	 */
	public Mono<Object> state(TabIdentity identity, Class<?> type, @Nullable String instance) {
		return onRecord(identity, (states) -> states.fresh(states.token(type.getName(), instance)));
	}

	private <T> Mono<T> onRecord(TabIdentity identity, Work<T> work) {
		return this.parts.manager()
			.read(identity.owner())
			.flatMap((record) -> this.parts.threads().call(() -> work.on(states(identity, record))));
	}

	private StateInstances states(TabIdentity identity, OwnerRecord record) {
		return new StateInstances(this.services.generation().states(), identity, record, (token, change) -> {
			throw new IllegalStateException("A test looks at " + token + " and does not change it");
		});
	}

	/**
	 * Returns what a tab's record still wants to be done, in words: client events after
	 * the acknowledged one, calls without a result, and events that have not run.
	 */
	public Mono<List<String>> unfinished(TabIdentity identity, long acknowledged) {
		return this.parts.manager()
			.read(identity.owner())
			.map((record) -> record.journal()
				.outbox()
				.stream()
				.map((entry) -> describe(entry, acknowledged))
				.filter((text) -> !text.isEmpty())
				.toList());
	}

	private String describe(Journal.OutboxEntry entry, long acknowledged) {
		StoredEvent event = this.codec.read(entry.body());
		if (event instanceof StoredEvent.Run run) {
			return "the event " + run.method() + ", which has not run";
		}
		StoredEvent.Client client = (StoredEvent.Client) event;
		String name = "the client event " + client.name() + " " + client.arguments();
		if (entry.number() > acknowledged) {
			return name + ", which is not acknowledged";
		}
		boolean waits = client.then() != null || client.error() != null;
		return waits ? name + ", whose result has not come" : "";
	}

	/** Whether a tab is connected here. */
	public boolean isConnected(TabId tab) {
		return this.services.tabs().find(tab) != null;
	}

	/** Whether nothing is remembered of any tab that was connected. */
	public boolean isIdle() {
		return this.services.tabs().isEmpty();
	}

	/** Returns the same application on another node, to which no tab is connected. */
	public TabSessions onAnotherNode(StateManager manager, EventProcessor processor) {
		return new TabSessions(this.parts.withNode(manager, processor));
	}

	/** Something to do with the states of a record. */
	@FunctionalInterface
	private interface Work<T> {

		T on(StateInstances states);

	}

}
