package dev.jitney.event.upload;

import java.nio.ByteBuffer;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Reads a body one buffer at a time, when somebody wants it: what has not been asked for
 * stays with the client. A buffer is copied to the heap and released at once, so nothing
 * can leak. One reader at a time, on whatever thread.
 */
final class ReadAhead extends BaseSubscriber<DataBuffer> {

	private final long limit;

	private long received;

	private ByteBuffer buffer = ByteBuffer.allocate(0);

	private @Nullable MonoSink<Void> waiting;

	private boolean subscribed;

	private boolean requested;

	private boolean ended;

	private @Nullable Throwable failure;

	/**
	 * @param limit how many bytes there may be
	 */
	ReadAhead(long limit) {
		this.limit = limit;
	}

	/**
	 * Takes at most so many bytes of what is there; null if nothing is.
	 */
	synchronized @Nullable ByteBuffer poll(long most) {
		if (!this.buffer.hasRemaining()) {
			return null;
		}
		int length = (int) Math.min(most, this.buffer.remaining());
		ByteBuffer slice = this.buffer.slice(this.buffer.position(), length);
		this.buffer.position(this.buffer.position() + length);
		return slice;
	}

	synchronized boolean isEnded() {
		return this.ended && !this.buffer.hasRemaining();
	}

	/** Completes when there is something to take, or there is nothing more. */
	Mono<Void> arrival() {
		return Mono.create(this::await);
	}

	private void await(MonoSink<Void> sink) {
		boolean request = false;
		Throwable failed;
		boolean ready;
		synchronized (this) {
			failed = this.failure;
			ready = this.buffer.hasRemaining() || this.ended;
			if (failed == null && !ready) {
				this.waiting = sink;
				request = this.subscribed && !this.requested;
				this.requested = true;
			}
		}
		if (failed != null) {
			sink.error(failed);
		}
		else if (ready) {
			sink.success();
		}
		else if (request) {
			request(1);
		}
	}

	/** Netty subscribes on its own thread, after somebody may have asked for more. */
	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		boolean request;
		synchronized (this) {
			this.subscribed = true;
			request = this.requested;
		}
		if (request) {
			request(1);
		}
	}

	@Override
	protected void hookOnNext(DataBuffer next) {
		byte[] bytes = new byte[next.readableByteCount()];
		next.read(bytes);
		DataBufferUtils.release(next);
		MonoSink<Void> sink;
		synchronized (this) {
			this.requested = false;
			this.received += bytes.length;
			this.buffer = ByteBuffer.wrap(bytes);
			sink = (this.received <= this.limit) ? take() : null;
		}
		if (this.received > this.limit) {
			cancel();
			hookOnError(new RefusedException(Refusal.UPLOAD_BODY, "More was sent than was announced"));
		}
		else if (sink != null) {
			sink.success();
		}
	}

	@Override
	protected void hookOnComplete() {
		MonoSink<Void> sink;
		synchronized (this) {
			this.ended = true;
			sink = take();
		}
		if (sink != null) {
			sink.success();
		}
	}

	@Override
	protected void hookOnError(Throwable thrown) {
		Throwable error = (thrown instanceof RefusedException) ? thrown
				: new RefusedException(Refusal.UPLOAD_BODY, "The upload was broken off");
		MonoSink<Void> sink;
		synchronized (this) {
			this.failure = error;
			sink = take();
		}
		if (sink != null) {
			sink.error(error);
		}
	}

	private @Nullable MonoSink<Void> take() {
		MonoSink<Void> sink = this.waiting;
		this.waiting = null;
		return sink;
	}

}
