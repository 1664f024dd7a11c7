package dev.jitney.state.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Makes changes of a directory safe: all that were made while one force was under way
 * share the next one. Thread-safe.
 */
final class DirectoryForce {

	private final Executor executor;

	/** Null where directories cannot be opened: such systems log renames themselves. */
	private final @Nullable FileChannel directory;

	private List<CompletableFuture<Void>> waiting = new ArrayList<>();

	private boolean running;

	private long forces;

	DirectoryForce(Path directory, Executor executor) {
		this.executor = executor;
		this.directory = open(directory);
	}

	private static @Nullable FileChannel open(Path directory) {
		try {
			return FileChannel.open(directory, StandardOpenOption.READ);
		}
		catch (IOException ex) {
			return null;
		}
	}

	/** Completes when a force that began after this call has ended. */
	Mono<Void> request() {
		CompletableFuture<Void> done = new CompletableFuture<>();
		if (enlist(done)) {
			try {
				this.executor.execute(this::run);
			}
			catch (RuntimeException ex) {
				reject(ex);
			}
		}
		return Mono.fromFuture(done, true);
	}

	/** Nobody may be left who waits for a force that will not come. */
	private void reject(RuntimeException reason) {
		for (List<CompletableFuture<Void>> group = next(); !group.isEmpty(); group = next()) {
			group.forEach((done) -> done.completeExceptionally(reason));
		}
	}

	private synchronized boolean enlist(CompletableFuture<Void> done) {
		this.waiting.add(done);
		boolean idle = !this.running;
		this.running = true;
		return idle;
	}

	private void run() {
		for (List<CompletableFuture<Void>> group = next(); !group.isEmpty(); group = next()) {
			force(group);
		}
	}

	/** Returns those who share the next force, or nobody if this was the last one. */
	private synchronized List<CompletableFuture<Void>> next() {
		List<CompletableFuture<Void>> group = this.waiting;
		this.waiting = new ArrayList<>();
		this.running = !group.isEmpty();
		return group;
	}

	private void force(List<CompletableFuture<Void>> group) {
		try {
			if (this.directory != null) {
				this.directory.force(true);
			}
			count();
			group.forEach((done) -> done.complete(null));
		}
		catch (IOException ex) {
			group.forEach((done) -> done.completeExceptionally(ex));
		}
	}

	private synchronized void count() {
		this.forces++;
	}

	/** Returns how many forces there have been. */
	synchronized long forces() {
		return this.forces;
	}

	void close() {
		try {
			if (this.directory != null) {
				this.directory.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
