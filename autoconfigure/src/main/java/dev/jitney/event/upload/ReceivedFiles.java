package dev.jitney.event.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.HandlerThreads;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/** The temporary files of one upload. Safe for use by several threads. */
public final class ReceivedFiles {

	private final TemporaryFiles files;

	private final HandlerThreads threads;

	private final List<Path> paths = new ArrayList<>();

	private int holders;

	private boolean deleted;

	public ReceivedFiles(TemporaryFiles files, HandlerThreads threads) {
		this.files = files;
		this.threads = threads;
	}

	/** Writes what arrives, on handler threads, as fast as the disk takes it. */
	public Mono<List<UploadedFile>> store(UploadBody body) {
		return Flux.fromIterable(body.indices())
			.concatMap((index) -> store(body, index), 1)
			.collectList()
			.flatMap((stored) -> body.<List<UploadedFile>>end().defaultIfEmpty(stored));
	}

	private Mono<UploadedFile> store(UploadBody body, int index) {
		FileDescription file = body.description(index);
		return this.threads.call(this::create)
			.flatMap((path) -> write(body.content(index), path)
				.thenReturn(new UploadedFile(file.name().value(), file.contentType(), file.size(), path)));
	}

	private Mono<Void> write(Flux<DataBuffer> content, Path path) {
		return Mono.using(() -> Files.newByteChannel(path, StandardOpenOption.WRITE),
				(channel) -> content.concatMap((buffer) -> this.threads.call(() -> write(buffer, channel)), 1).then());
	}

	private static boolean write(DataBuffer buffer, WritableByteChannel channel) throws IOException {
		try (DataBuffer.ByteBufferIterator buffers = buffer.readableByteBuffers()) {
			while (buffers.hasNext()) {
				ByteBuffer next = buffers.next();
				while (next.hasRemaining()) {
					channel.write(next);
				}
			}
		}
		return true;
	}

	private Path create() throws IOException {
		Path path = this.files.create();
		synchronized (this) {
			if (!this.deleted) {
				this.paths.add(path);
				return path;
			}
		}
		Files.deleteIfExists(path);
		throw new IOException("The upload was given up");
	}

	/** Notes that somebody needs the files, and will say when that is over. */
	synchronized void hold() {
		this.holders++;
	}

	/** Deletes the files if nobody else needs them. */
	void release() {
		boolean last;
		synchronized (this) {
			last = --this.holders == 0;
		}
		if (last) {
			delete();
		}
	}

	/** Deletes the files of an upload that has not come to a handler. */
	public void deleteUnlessHeld() {
		boolean own;
		synchronized (this) {
			own = this.holders == 0;
		}
		if (own) {
			delete();
		}
	}

	/** Deletes what nobody has moved elsewhere, soon, on a handler thread. */
	private void delete() {
		List<Path> left;
		synchronized (this) {
			this.deleted = true;
			left = List.copyOf(this.paths);
			this.paths.clear();
		}
		if (!left.isEmpty()) {
			this.threads.execute(() -> this.files.delete(left));
		}
	}

}
