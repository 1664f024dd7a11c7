package dev.jitney.test.kit;

import java.util.Map;
import java.util.TreeMap;

import dev.jitney.event.Event;
import dev.jitney.event.EventContext;
import dev.jitney.event.Location;
import dev.jitney.state.State;

/** Handlers that say where they run. */
@State
class Tour {

	private String loaded = "";

	private String seen = "";

	String loaded() {
		return this.loaded;
	}

	String seen() {
		return this.seen;
	}

	void load() {
		this.loaded = here();
	}

	void look() {
		this.seen = here();
	}

	Event lookLater() {
		this.seen = "";
		return Event.run(Tour::look);
	}

	private static String here() {
		Location location = EventContext.current().location();
		Map<String, String> variables = new TreeMap<>(location.pathVariables());
		return location.route() + " " + location.url() + " " + location.parameter("day") + " " + variables;
	}

}
