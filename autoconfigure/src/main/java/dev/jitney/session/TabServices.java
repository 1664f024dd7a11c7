package dev.jitney.session;

import java.util.function.Supplier;

import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.TabId;
import dev.jitney.state.StateManager;
import dev.jitney.view.ViewEvaluator;

/** What all work on tabs needs. */
record TabServices(StateManager manager, StateLoader states, SharedStates shared, ViewEvaluator evaluator,
		EventProcessor processor, HandlerThreads threads, HandlerCalls handlers, LiveTabs tabs, Outbox outbox,
		Addresses addresses, Texts texts, Supplier<TabId> ids, TabObserver observer, TabSettings settings) {

}
