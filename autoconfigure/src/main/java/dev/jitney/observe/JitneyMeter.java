package dev.jitney.observe;

/**
 * Every meter of Jitney, with its tags. Tags have few values, and none that a user
 * chooses.
 *
 * @since 0.1
 */
public enum JitneyMeter {

	/**
	 * Timer: compiling one page. Tag {@code outcome}: {@code success} or {@code failure}.
	 */
	COMPILE("jitney.compile"),

	/**
	 * Timer: a phase of compiling one page. Tag {@code phase}: {@code describe},
	 * {@code translate} or {@code check}.
	 */
	COMPILE_PHASES("jitney.compile.phases"),

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
	STATE_BYTES("jitney.state.bytes");

	private final String meterName;

	JitneyMeter(String meterName) {
		this.meterName = meterName;
	}

	/** Returns the meter's name in Micrometer's form. */
	public String meterName() {
		return this.meterName;
	}

}
