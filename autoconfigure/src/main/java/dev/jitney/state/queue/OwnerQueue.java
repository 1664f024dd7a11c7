package dev.jitney.state.queue;

import java.util.ArrayDeque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is with one owner, and who waits. Changed only inside the map's atomic
 * operations on its key.
 */
final class OwnerQueue {

	private final ArrayDeque<Turn> waiting = new ArrayDeque<>(2);

	private volatile @Nullable Turn current;

	@Nullable Turn current() {
		return this.current;
	}

	/** Returns whether the turn comes at once. */
	boolean enter(Turn turn) {
		if (this.current == null) {
			this.current = turn;
			return true;
		}
		this.waiting.add(turn);
		return false;
	}

	/** Returns whether the turn was still waited for. */
	boolean leave(Turn turn) {
		return this.waiting.remove(turn);
	}

	/** Takes a turn out, and returns the one that comes instead, or null for none. */
	@Nullable Turn end(Turn turn) {
		if (this.current == turn) {
			return passOn();
		}
		leave(turn);
		return null;
	}

	/** Ends the current turn and returns the one that comes next, or null for none. */
	@Nullable Turn passOn() {
		this.current = this.waiting.poll();
		return this.current;
	}

	/** Ends the current turn and returns those who waited for it. */
	List<Turn> close() {
		List<Turn> drained = List.copyOf(this.waiting);
		this.waiting.clear();
		this.current = null;
		return drained;
	}

}
