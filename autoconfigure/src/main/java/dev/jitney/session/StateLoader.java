package dev.jitney.session;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.StateManager;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import org.jspecify.annotations.Nullable;

/** Makes instances of states from their stored form, and back. Safe for use by several threads. */
final class StateLoader {

}
