package dev.jitney.state.queue;

import java.util.function.Consumer;

import dev.jitney.state.OwnerId;

/**
 * One visitor's turn with an owner, which comes once at most. It is the one that counts,
 * not one that equals it.
 */
public final class Turn {

	private final OwnerId owner;

	private final Consumer<Turn> came;

	private final Consumer<Throwable> failed;

	/**
	 * @param came called when the turn has come, also if it has ended since
	 * @param failed called if it never will
	 */
	public Turn(OwnerId owner, Consumer<Turn> came, Consumer<Throwable> failed) {
		this.owner = owner;
		this.came = came;
		this.failed = failed;
	}

	/** Returns the owner that the turn is with. */
	public OwnerId owner() {
		return this.owner;
	}

	void come() {
		this.came.accept(this);
	}

	void fail(Throwable reason) {
		this.failed.accept(reason);
	}

}
