package dev.jitney.observe;

/**
 * Every meter of Jitney, with its tags. Tags have few values, and none that a user
 * chooses.
 *
 * @since 0.1
 */
public enum JitneyMeter {

	/**
	 * Timer: a phase of compiling one page. Tags {@code phase}: {@code load} for loading
	 * its classes and running its method, {@code compile} for making module, slots and
	 * handlers of what that returned, {@code check} for looking at the program and its
	 * states; {@code outcome}: {@code success} or {@code failure}.
	 */
	COMPILE("jitney.compile"),

	/**
	 * Gauge: pages. Tag {@code status}: {@code deferred}, {@code compiling},
	 * {@code compiled} or {@code failed}.
	 */
	PAGES("jitney.pages"),

	/**
	 * Timer: one event, from its turn in the lane to its commit. Tags {@code handler}:
	 * state and method, such as {@code Todos.add}, {@code Todos.(lambda)}, or
	 * {@code none} if there is no such handler; {@code outcome}: {@code applied},
	 * {@code failed}, {@code refused}, {@code stale} or {@code interrupted}.
	 */
	EVENTS("jitney.events"),

	/** Gauge: events that wait for their turn. */
	EVENTS_WAITING("jitney.events.waiting"),

	/** Gauge: tabs that have events running or waiting. */
	LANES_ACTIVE("jitney.lanes.active"),

	/**
	 * Timer: from asking for an owner's lock to having it, with the owner's record. Tag
	 * {@code scope}: {@code tab}, {@code session}, {@code user}, {@code application} or
	 * {@code keyed}.
	 */
	LOCK_WAIT("jitney.lock.wait"),

	/**
	 * Timer: making an instance of a state from its stored form, with the states that its
	 * constructor takes. Tag {@code state}: the class, such as {@code Todos}.
	 */
	STATE_LOAD("jitney.state.load"),

	/** Timer: writing an owner's record. Tag {@code scope}, as for the lock. */
	STATE_STORE("jitney.state.store"),

	/**
	 * Counter: parts of states that were stored by another shape of their class. Tags
	 * {@code state}: the class, such as {@code Todos}; {@code choice}: what became of
	 * them, {@code kept}, {@code renamed}, {@code converted}, {@code migrated},
	 * {@code added}, {@code carried} or {@code defaulted}.
	 */
	STATE_MIGRATIONS("jitney.state.migrations"),

	/**
	 * Distribution summary, in bytes: encoded states in an owner's record that was
	 * written. Tag {@code scope}, as for the lock.
	 */
	STATE_STORED("jitney.state.stored"),

	/**
	 * Distribution summary, in bytes: one state, whenever it was written and differs from
	 * what was stored. Tag {@code state}: the class, such as {@code Todos}.
	 */
	STATE_SIZE("jitney.state.size"),

	/**
	 * Counter: budgets for states that were reached. Tags {@code budget}: {@code tab} or
	 * {@code total}; {@code level}: {@code soft} for a warning, {@code hard} for a
	 * refusal.
	 */
	STATE_BUDGET("jitney.state.budget"),

	/**
	 * Distribution summary, in bytes: frames that were sent. Tag {@code kind}:
	 * {@code delta}, {@code view} or {@code other}.
	 */
	FRAMES("jitney.frames"),

	/** Counter: tabs that connected. Tag {@code kind}: {@code new} or {@code resumed}. */
	CONNECTS("jitney.tabs.connects"),

	/** Gauge: tabs that are connected. */
	TABS_CONNECTED("jitney.tabs.connected"),

	/**
	 * Counter: what was refused. Tag {@code reason}: see
	 * {@link dev.jitney.event.Refusal}.
	 */
	REFUSALS("jitney.refusals"),

	/** Gauge: owners whose states are in memory. */
	STATE_OWNERS("jitney.state.owners"),

	/** Gauge, in bytes: states that are in memory. */
	STATE_BYTES("jitney.state.bytes"),

	/**
	 * Timer, while developing: an edit, until open pages had it. Tag {@code kind}: the
	 * class of the change, {@code literal}, {@code markup}, {@code logic},
	 * {@code state shape}, {@code asset} or {@code wiring}.
	 */
	RELOADS("jitney.reloads"),

	/**
	 * Counter, while developing: edits that are not in effect. Tag {@code kind}:
	 * {@code compiler}, {@code page} or {@code context}.
	 */
	RELOAD_FAILURES("jitney.reloads.failed"),

	/**
	 * Gauge, while developing: generations of the application's classes that are in
	 * memory.
	 */
	GENERATIONS("jitney.reload.generations");

	private final String meterName;

	JitneyMeter(String meterName) {
		this.meterName = meterName;
	}

	/** Returns the meter's name in Micrometer's form. */
	public String meterName() {
		return this.meterName;
	}

}
