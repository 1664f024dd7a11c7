package dev.jitney.session;

import java.util.function.Function;

import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.EventId;
import dev.jitney.event.LaneJob;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.TabConnection;
import reactor.core.publisher.Mono;

/** A tab as its socket sees it. Used by the socket's thread; nothing blocks it. */
public final class ConnectedTab {

	private final TabServices services;

	private final LiveTab live;

	private final ClientCalls calls;

	ConnectedTab(TabServices services, LiveTab live) {
		this.services = services;
		this.live = live;
		this.calls = new ClientCalls(services, live);
	}

	/**
	 * Takes what the browser sends after its hello. On a node that stops, what has no
	 * answer yet is left to the browser, which sends it again from where it moves to.
	 */
	public void accept(ClientFrame frame) {
		if (this.services.isLeaving()
				&& !(frame instanceof ClientFrame.Acknowledge || frame instanceof ClientFrame.Alive)) {
			return;
		}
		if (frame instanceof ClientFrame.Call call) {
			this.live.acknowledge(call.acknowledged());
			enqueue(call.sequence(), (context) -> this.calls.run(context, call));
		}
		else if (frame instanceof ClientFrame.CallResult result) {
			this.live.acknowledge(result.acknowledged());
			enqueue(result.sequence(), (context) -> this.calls.run(context, result));
		}
		else if (frame instanceof ClientFrame.Acknowledge acknowledge) {
			this.live.acknowledge(acknowledge.acknowledged());
		}
		else if (frame instanceof ClientFrame.Adopt adopt) {
			watch(this.services.processor()
				.enqueue(this.live.root(), new Adoption(this.services, this.live, adopt.ticket())));
		}
		else if (frame instanceof ClientFrame.Alive) {
			this.live.alive();
		}
		else {
			this.services.observer().refused(Refusal.UNEXPECTED_FRAME);
			this.live.connection().close(TabConnection.CloseReason.PROTOCOL);
		}
	}

	private void enqueue(long sequence, Function<EventContext, Mono<Outcome>> work) {
		EventId id = EventId.sent(this.live.identity().tab(), sequence);
		watch(this.services.processor().enqueue(this.live.root(), id, new Numbered(sequence, work)));
	}

	private void watch(EventHandle handle) {
		if (handle.isSettled()) {
			handle.outcome().subscribe(this::overflow);
		}
	}

	/**
	 * Makes the browser come back later with what was not accepted: an event has no
	 * number that could be left out.
	 */
	private void overflow(Outcome outcome) {
		Refusal reason = (outcome instanceof Outcome.Refused refused) ? refused.reason() : null;
		if (reason == Refusal.QUEUE_FULL || reason == Refusal.STOPPED) {
			this.services.observer().refused(reason);
			this.live.connection()
				.close((reason == Refusal.QUEUE_FULL) ? TabConnection.CloseReason.TOO_MUCH
						: TabConnection.CloseReason.RESTART);
		}
	}

	/** Forgets the socket. What the tab has stored stays until it expires. */
	public void disconnect() {
		this.services.tabs().remove(this.live);
		if (this.services.tabs().find(this.live.identity().tab()) == null) {
			this.services.absent().left(this.live);
			if (this.services.manager().isShared() && !this.services.isLeaving()) {
				this.services.processor().enqueue(this.live.root(), this::noteLeft);
			}
		}
	}

	/**
	 * Lets other nodes know that no document is the tab any more. Should it fail, the
	 * next one gets a copy.
	 */
	private Mono<Outcome> noteLeft(EventContext context) {
		return TabTransaction.run(this.services, context, this.live.identity(), 0, (transaction) -> {
			TabNotes notes = transaction.stored();
			if (notes == null || !this.live.socket().equals(notes.socket())) {
				return Mono.just(Outcome.applied());
			}
			return transaction.write(notes.withoutDocument()).thenReturn(Outcome.applied());
		}).onErrorReturn(Outcome.applied());
	}

	/**
	 * An event with a number, which gets its outcome even if it is cancelled before it
	 * begins.
	 */
	private final class Numbered implements LaneJob {

		private final long sequence;

		private final Function<EventContext, Mono<Outcome>> work;

		Numbered(long sequence, Function<EventContext, Mono<Outcome>> work) {
			this.sequence = sequence;
			this.work = work;
		}

		@Override
		public Mono<Outcome> run(EventContext context) {
			return this.work.apply(context);
		}

		@Override
		public Mono<Outcome> skip(EventContext context, Outcome outcome) {
			return ConnectedTab.this.calls.skip(context, this.sequence, outcome);
		}

	}

}
