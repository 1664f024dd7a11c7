package dev.jitney.moving;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import dev.jitney.event.EventContext;
import dev.jitney.state.State;

/** When something leaves, as the visitor's clock shows it. */
@State
class Departures {

	private Instant leaves = Instant.parse("2026-07-01T12:00:00Z");

	private String zone = "";

	ZonedDateTime leaves() {
		return this.leaves.atZone(ZoneOffset.UTC);
	}

	String zone() {
		return this.zone;
	}

	void delay(EventContext context) {
		this.leaves = this.leaves.plusSeconds(3600);
		this.zone = context.visitor().zone().getId();
	}

}
