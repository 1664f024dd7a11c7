package dev.jitney.state.memory;

import java.time.Duration;

import dev.jitney.state.OwnerRecord;

/**
 * A record as one manager leaves it to the next.
 *
 * @param timeToLive how long it lives when nobody touches it
 */
public record KeptRecord(OwnerRecord record, Duration timeToLive) {

}
