package dev.jitney.event.upload;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * The files of one upload while they arrive. What was announced is checked against what
 * comes: fewer bytes, more of them, none for too long, or all of them too slowly is
 * refused. For one subscriber.
 */
public final class UploadBody {

	private final List<Part> parts;

	private final ReadAhead source;

	private final Pace pace;

	/**
	 * Begins to read; nothing is taken from the client before it is wanted.
	 * @param body buffers of the client, which are released
	 */
	public UploadBody(Flux<DataBuffer> body, UploadManifest manifest, Pace pace) {
		this.source = new ReadAhead(manifest.size());
		this.pace = pace;
		this.parts = manifest.files().stream().map(Part::new).toList();
		body.subscribe(this.source);
	}

	/** Returns the files, each once the one before has been read or cancelled. */
	public Flux<UploadPart> parts() {
		return Flux.range(0, this.parts.size())
			.concatMap((index) -> before(index).then(Mono.fromSupplier(this.parts.get(index)::get)), 1)
			.concatWith(Mono.<UploadPart>defer(() -> before(this.parts.size()).then(end())));
	}

	private Mono<Void> before(int index) {
		return (index == 0) ? Mono.empty() : this.parts.get(index - 1).finished();
	}

	Flux<DataBuffer> content(int index) {
		return this.parts.get(index).content();
	}

	FileDescription description(int index) {
		return this.parts.get(index).description;
	}

	List<Integer> indices() {
		return IntStream.range(0, this.parts.size()).boxed().toList();
	}

	/** Fails if there is more than was announced. */
	<T> Mono<T> end() {
		return Mono.defer(() -> this.source.isEnded() ? Mono.empty() : timed(this.source.arrival()).then(Mono.empty()));
	}

	/** Reads and drops what a handler was not interested in. */
	public Mono<Void> skip() {
		return Flux.fromIterable(this.parts).concatMap(Part::drain, 1).then(end());
	}

	/** Takes nothing more from the client. */
	public void cancel() {
		this.source.cancel();
	}

	private Mono<Void> timed(Mono<Void> arrival) {
		Duration left = this.pace.left();
		return arrival.timeout(left, this.pace.timer())
			.onErrorMap(TimeoutException.class, (late) -> new RefusedException(Refusal.UPLOAD_TIMEOUT,
					"The upload was given up, because it is too slow"));
	}

	/** One file. */
	private final class Part {

		private final FileDescription description;

		private final Sinks.Empty<Void> started = Sinks.empty();

		private final Sinks.Empty<Void> done = Sinks.empty();

		private final AtomicLong left;

		Part(FileDescription description) {
			this.description = description;
			this.left = new AtomicLong(description.size());
		}

		UploadPart get() {
			Flux<DataBuffer> content = content().doOnSubscribe((subscription) -> this.started.tryEmitEmpty())
				.doFinally((signal) -> this.done.tryEmitEmpty());
			return new UploadPart(this.description.name().value(), this.description.contentType(),
					this.description.size(), content);
		}

		Flux<DataBuffer> content() {
			return Flux.defer(() -> (this.left.get() == 0) ? Flux.<DataBuffer>empty()
					: next().repeat(() -> this.left.get() > 0).publishOn(UploadBody.this.pace.threads(), 1));
		}

		private Mono<DataBuffer> next() {
			return Mono.defer(() -> {
				ByteBuffer there = poll();
				return (there != null) ? Mono.just(there) : timed(UploadBody.this.source.arrival())
					.then(Mono.fromSupplier(this::poll))
					.switchIfEmpty(Mono
						.error(() -> new RefusedException(Refusal.UPLOAD_BODY, "Less was sent than was announced")));
			}).map(DefaultDataBufferFactory.sharedInstance::wrap);
		}

		private @Nullable ByteBuffer poll() {
			ByteBuffer there = UploadBody.this.source.poll(this.left.get());
			if (there != null) {
				this.left.addAndGet(-there.remaining());
			}
			return there;
		}

		/**
		 * Completes when the handler is done with the content, and what it left is gone.
		 */
		Mono<Void> finished() {
			return this.started.asMono()
				.timeout(UploadBody.this.pace.idle(), UploadBody.this.pace.timer())
				.onErrorMap(TimeoutException.class,
						(late) -> new IllegalStateException(
								"The handler of an upload waits for the file after “" + this.description.name()
										+ "” without reading that: read the content of each part, or" + " cancel it"))
				.then(this.done.asMono())
				.then(drain());
		}

		Mono<Void> drain() {
			return Mono.defer(() -> (this.left.get() == 0) ? Mono.<Void>empty()
					: next().repeat(() -> this.left.get() > 0).then());
		}

	}

	/**
	 * How fast a client has to be.
	 *
	 * @param idle how long nothing may arrive
	 * @param deadline time of the timer, in nanoseconds, at which all has to be there
	 * @param timer measures both
	 * @param threads on which handlers read
	 */
	public record Pace(Duration idle, long deadline, Scheduler timer, Scheduler threads) {

		/** Begins to measure. */
		public static Pace of(Duration idle, Duration whole, Scheduler timer, Scheduler threads) {
			return new Pace(idle, timer.now(TimeUnit.NANOSECONDS) + whole.toNanos(), timer, threads);
		}

		private Duration left() {
			Duration whole = Duration.ofNanos(Math.max(1, this.deadline - this.timer.now(TimeUnit.NANOSECONDS)));
			return (whole.compareTo(this.idle) < 0) ? whole : this.idle;
		}

	}

}
