package dev.jitney.jit;

import java.util.concurrent.CompletableFuture;

import dev.jitney.compile.PageProgram;
import dev.jitney.page.PageDefinition;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/** One compile of a page, for all who wait for it. Guarded by the lock of its owner. */
final class Flight {

	private final PageDefinition page;

	private final CompletableFuture<PageProgram> result = new CompletableFuture<>();

	private @Nullable Thread thread;

	private @Nullable Disposable timeout;

	private boolean overdue;

	Flight(PageDefinition page) {
		this.page = page;
	}

	PageDefinition page() {
		return this.page;
	}

	CompletableFuture<PageProgram> result() {
		return this.result;
	}

	boolean isWaiting() {
		return this.thread == null;
	}

	boolean isOverdue() {
		return this.overdue;
	}

	void start(Thread thread, Disposable timeout) {
		this.thread = thread;
		this.timeout = timeout;
	}

	/** Ends the wait for it. Returns whether it was still on time. */
	boolean end() {
		if (this.timeout != null) {
			this.timeout.dispose();
		}
		return !this.overdue;
	}

	/** Gives it up; its thread may go on for a while, or for ever. */
	@Nullable Thread giveUp() {
		this.overdue = true;
		return this.thread;
	}

}
