package dev.jitney.state;

import java.util.Map;

/**
 * Everything stored for one owner: its states and what happened to them. Immutable.
 *
 * @param version 0 for none, then one more with each commit
 */
public record OwnerRecord(long version, Map<StateKey, StoredState> states, Journal journal) {

}
