package dev.jitney.session;

import java.util.List;

import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.Refusal;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.TabId;
import dev.jitney.event.error.EventErrorHandler;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.session.page.Addresses;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateManager;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** What all work on tabs needs, put together. Safe for use by several threads. */
final class TabServices {

	private final TabSessions.Parts parts;

	private final @Nullable ValueChecks valueChecks;

	private final LiveTabs tabs = new LiveTabs();

	private final ProvisionalTabs provisional;

	private final Renders renders;

	private final SharedStates shared;

	private final UpdateGuard updateGuard = new UpdateGuard();

	private final TabUpdates tabUpdates;

	private final BackgroundWork background;

	private final Loads loads = new Loads();

	private final AbsentTabs absent;

	private final HandlerCalls handlers;

	private final ServerEvents serverEvents;

	private final LateLoads lateLoads;

	private final OutsideEvents outsideEvents;

	private final Broadcasts broadcasts;

	private final Uploads uploads;

	private final Downloads downloads;

	private final ChainStreams streams;

	private final Failures failures;

	private volatile Generation generation;

	private volatile boolean leaving;

	TabServices(TabSessions.Parts parts, TransferSettings transfers) {
		this.parts = parts;
		this.valueChecks = parts.settings().development() ? new ValueChecks() : null;
		this.provisional = new ProvisionalTabs(parts);
		this.generation = new Generation(parts.registrations(), parts.states(), parts.addresses().fixed());
		this.renders = new Renders(this.tabs, parts.processor(),
				(context, identity) -> TabTransaction.run(this, context, identity, 0, TabTransaction::end));
		this.shared = new SharedStates(parts.manager(), parts.settings(), this.renders, parts.threads(),
				this.updateGuard);
		this.tabUpdates = new TabUpdates(this);
		this.background = new BackgroundWork(this, parts);
		this.absent = new AbsentTabs(this, parts.clock());
		this.streams = new ChainStreams(parts.processor());
		this.uploads = new Uploads(this, transfers);
		this.downloads = new Downloads(transfers, parts.random());
		this.handlers = new HandlerCalls(parts, this.shared, this.background, this.uploads);
		this.serverEvents = new ServerEvents(this);
		this.lateLoads = new LateLoads(this);
		this.outsideEvents = new OutsideEvents(this);
		this.broadcasts = new Broadcasts(this);
		this.failures = new Failures(this, new ErrorCalls(parts, this.shared));
	}

	StateManager manager() {
		return this.parts.manager();
	}

	/** Returns the classes that serve now; they may be others a moment later. */
	Generation generation() {
		return this.generation;
	}

	/** Lets other classes serve from now on: whatever begins later sees only them. */
	void replace(RegistrationContext registrations, Addresses addresses) {
		this.generation = this.generation.next(registrations, addresses);
	}

	EventProcessor processor() {
		return this.parts.processor();
	}

	HandlerThreads threads() {
		return this.parts.threads();
	}

	ContextBindings bindings() {
		return this.parts.bindings();
	}

	Texts texts() {
		return this.parts.texts();
	}

	TabSettings settings() {
		return this.parts.settings();
	}

	TabObserver observer() {
		return this.parts.observer();
	}

	/** Reports what an evaluation left out, and returns a line on each. */
	List<String> report(Addresses.Target page, TabEvaluation evaluation) {
		return evaluation.refusals().stream().map((refusal) -> {
			String line = "the page " + page.program().route() + " leaves out " + refusal.getMessage();
			observer().refused(Refusal.UNSAFE_URL, line);
			return line;
		}).toList();
	}

	/** Returns the checks of values, or null if this is not development. */
	@Nullable ValueChecks valueChecks() {
		return this.valueChecks;
	}

	LiveTabs tabs() {
		return this.tabs;
	}

	ProvisionalTabs provisional() {
		return this.provisional;
	}

	/**
	 * Notes what a tab shows of shared owners. One that changed after it was read and
	 * before the tab could be told is looked at again. Called in the tab's lane.
	 */
	void shows(LiveTab live, StateInstances states) {
		for (OwnerId owner : this.tabs.shows(live, states.sharedOwners())) {
			long version = states.read(owner).version();
			manager().read(owner)
				.filter((record) -> record.version() != version)
				.subscribe((record) -> this.renders.request(live));
		}
	}

	Renders renders() {
		return this.renders;
	}

	SharedStates shared() {
		return this.shared;
	}

	UpdateGuard updateGuard() {
		return this.updateGuard;
	}

	TabUpdates tabUpdates() {
		return this.tabUpdates;
	}

	BackgroundWork background() {
		return this.background;
	}

	Loads loads() {
		return this.loads;
	}

	AbsentTabs absent() {
		return this.absent;
	}

	HandlerCalls handlers() {
		return this.handlers;
	}

	OutsideEvents outsideEvents() {
		return this.outsideEvents;
	}

	ServerEvents serverEvents() {
		return this.serverEvents;
	}

	LateLoads lateLoads() {
		return this.lateLoads;
	}

	/** Listens to what other nodes change, until the returned object is disposed of. */
	Disposable listen() {
		return Disposables.composite(new OtherNodes(manager(), this.tabs, this.renders).listen(),
				this.broadcasts.listen());
	}

	Broadcasts broadcasts() {
		return this.broadcasts;
	}

	Uploads uploads() {
		return this.uploads;
	}

	Downloads downloads() {
		return this.downloads;
	}

	ChainStreams streams() {
		return this.streams;
	}

	Failures failures() {
		return this.failures;
	}

	/** Returns those who answer failures for all of the application, in order. */
	List<EventErrorHandler> errorHandlers() {
		return this.parts.errorHandlers();
	}

	/** Notes that browsers have to go elsewhere with what they send from now on. */
	void leave() {
		this.leaving = true;
	}

	/** Whether the node stops, so that nothing that browsers send is taken. */
	boolean isLeaving() {
		return this.leaving;
	}

	TabId newTab() {
		return TabId.random(this.parts.random());
	}

}
