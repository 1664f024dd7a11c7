package dev.jitney.session;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.event.EventContext;
import dev.jitney.event.EventHandle;
import dev.jitney.event.EventProcessor;
import dev.jitney.event.LaneJob;
import dev.jitney.event.Outcome;
import dev.jitney.event.TransactionId;
import dev.jitney.session.frame.ServerFrame;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets the caller of an event follow what its chain tells the browser, besides the
 * socket, which stays the one way on which everything comes in order. Of two chains that
 * are followed at once, each caller sees its own. Safe for use by several threads.
 */
final class ChainStreams {

	/** A follower that is further behind misses frames, which come over the socket. */
	private static final int MAX_QUEUED = 256;

	private final Map<TransactionId, Sinks.Many<ServerFrame>> followed = new ConcurrentHashMap<>();

	private final EventProcessor processor;

	ChainStreams(EventProcessor processor) {
		this.processor = processor;
	}

	/**
	 * Enqueues an event, on subscription, and yields the frames of its chain: last of all
	 * {@link ServerFrame.Ended}, once everything has ended that the event caused.
	 * Cancelling the subscription cancels the chain and nothing else.
	 * @param root that of the tab
	 * @param whenSettled runs when the event itself has ended, or was never begun
	 */
	Flux<ServerFrame> enqueueStreamDelta(EventContext root, LaneJob job, Runnable whenSettled) {
		return Flux.defer(() -> {
			Sinks.Many<ServerFrame> sink = Sinks.unsafe()
				.many()
				.unicast()
				.onBackpressureBuffer(new ArrayBlockingQueue<>(MAX_QUEUED));
			EventHandle handle = this.processor.enqueue(root, new Followed(job, sink));
			TransactionId chain = handle.context().chain();
			handle.outcome().subscribe((outcome) -> whenSettled.run());
			handle.chain().subscribe(null, null, () -> end(chain, sink));
			Mono<ServerFrame> ended = handle.outcome().map(ServerFrame.Ended::new);
			return sink.asFlux().concatWith(ended).doOnCancel(handle::cancel);
		});
	}

	private void end(TransactionId chain, Sinks.Many<ServerFrame> sink) {
		this.followed.remove(chain);
		synchronized (sink) {
			sink.tryEmitComplete();
		}
	}

	/** Hands on what a tab was told. */
	void sent(EventContext context, ServerFrame frame) {
		Sinks.Many<ServerFrame> sink = this.followed.isEmpty() ? null : this.followed.get(context.chain());
		if (sink != null) {
			synchronized (sink) {
				sink.tryEmitNext(frame);
			}
		}
	}

	/** Returns how many chains are followed. */
	int size() {
		return this.followed.size();
	}

	/** Begins to hand on frames when the event begins. */
	private final class Followed implements LaneJob {

		private final LaneJob job;

		private final Sinks.Many<ServerFrame> sink;

		Followed(LaneJob job, Sinks.Many<ServerFrame> sink) {
			this.job = job;
			this.sink = sink;
		}

		@Override
		public Mono<Outcome> run(EventContext context) {
			ChainStreams.this.followed.put(context.chain(), this.sink);
			return this.job.run(context);
		}

		@Override
		public Mono<Outcome> skip(EventContext context, Outcome outcome) {
			return this.job.skip(context, outcome);
		}

	}

}
