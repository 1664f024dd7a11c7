package dev.jitney.state.redis;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.queue.Turn;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;

/**
 * Someone whose turn it is among those of this node, and who asks Redis for the lock
 * until it is free. Told when to ask again; asks by itself, now and then, in case nobody
 * could tell.
 */
final class RedisAcquisition {

	private static final int SHORTEST_PAUSE = 100;

	private static final int LONGEST_PAUSE = 300;

	private final RedisStateManager manager;

	private final MonoSink<OwnerLease> sink;

	private final Turn turn;

	private final String token;

	private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

	RedisAcquisition(RedisStateManager manager, MonoSink<OwnerLease> sink, OwnerId owner, String token) {
		this.manager = manager;
		this.sink = sink;
		this.turn = new Turn(owner, (came) -> ask(), sink::error);
		this.token = token;
	}

	Turn turn() {
		return this.turn;
	}

	/** Asks for the lock, now that it is this one's turn. */
	private void ask() {
		if (this.state.get() == State.GIVEN_UP) {
			this.manager.end(this.turn);
			return;
		}
		Sinks.Empty<Void> free = this.manager.expectFree(this.turn.owner());
		this.manager.ask(this.turn.owner(), this.token).subscribe((answer) -> answered(answer, free), (failure) -> {
			this.manager.expectNoMore(this.turn.owner(), free);
			failed(failure);
		});
	}

	private void answered(RedisAnswer answer, Sinks.Empty<Void> free) {
		if (answer.isNumber()) {
			long busy = Math.min(answer.number(), ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
			Mono.firstWithSignal(free.asMono(), Mono.delay(Duration.ofMillis(Math.max(busy, 1))).then())
				.doFinally((signal) -> this.manager.expectNoMore(this.turn.owner(), free))
				.subscribe(null, null, this::ask);
			return;
		}
		this.manager.expectNoMore(this.turn.owner(), free);
		try {
			granted(this.manager.lease(this.turn, this.token, answer));
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	private void granted(RedisLease lease) {
		if (this.state.compareAndSet(State.WAITING, State.GRANTED)) {
			this.sink.success(lease);
		}
		else {
			giveBack();
		}
	}

	/** The lock may have been taken all the same, so it is given back. */
	private void failed(Throwable failure) {
		giveBack();
		this.sink.error(failure);
	}

	/** Gives up, because whoever asked has gone. */
	void cancel() {
		if (this.state.getAndSet(State.GIVEN_UP) == State.GRANTED) {
			giveBack();
		}
		else {
			this.manager.end(this.turn);
		}
	}

	private void giveBack() {
		this.manager.giveBack(this.turn, this.token).subscribe();
	}

	/** How far it has come. */
	private enum State {

		/** No answer yet, or another one holds the lock. */
		WAITING,
		/** The lock was taken, and whoever asked may have it. */
		GRANTED,
		/** Whoever asked has gone. */
		GIVEN_UP

	}

}
