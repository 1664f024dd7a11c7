package dev.jitney.state.queue;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;

/** A lease whose holder has its turn among those of this process that want the lock. */
public abstract class QueuedLease implements OwnerLease {

	private final Turn turn;

	private volatile OwnerRecord record;

	protected QueuedLease(Turn turn, OwnerRecord record) {
		this.turn = turn;
		this.record = record;
	}

	/** Returns the holder's turn. */
	public Turn turn() {
		return this.turn;
	}

	/** Takes over what was just stored. */
	public void load(OwnerRecord record) {
		this.record = record;
	}

	@Override
	public OwnerId owner() {
		return this.turn.owner();
	}

	@Override
	public OwnerRecord record() {
		return this.record;
	}

}
