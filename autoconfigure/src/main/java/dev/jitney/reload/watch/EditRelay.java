package dev.jitney.reload.watch;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Hands edits to the application context that runs. What is edited while one is closed
 * and the next one starts waits for that. Safe for use by several threads.
 */
public final class EditRelay implements Consumer<Set<Path>> {

	private Set<Path> waiting = new TreeSet<>();

	private @Nullable Consumer<Set<Path>> receiver;

	@Override
	public synchronized void accept(Set<Path> files) {
		if (this.receiver != null) {
			this.receiver.accept(files);
		}
		else {
			this.waiting.addAll(files);
		}
	}

	/** Begins to hand edits over, and those at once that have been waiting. */
	public synchronized void attach(Consumer<Set<Path>> next) {
		this.receiver = next;
		Set<Path> files = this.waiting;
		this.waiting = new TreeSet<>();
		if (!files.isEmpty()) {
			next.accept(files);
		}
	}

	/** Lets edits wait, unless another one has taken its place. */
	public synchronized void detach(Consumer<Set<Path>> former) {
		if (this.receiver == former) {
			this.receiver = null;
		}
	}

}
