package dev.jitney.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.jitney.event.Event;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.StateKey;
import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One piece of work on a tab, from lock to delta: either everything that it changed is written in one step and told to
 * the browser, or nothing is. Used in the tab's lane, by one thread at a time.
 */
final class TabTransaction {

}
