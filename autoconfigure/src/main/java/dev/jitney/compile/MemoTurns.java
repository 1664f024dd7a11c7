package dev.jitney.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Who compiles which memo. No body is evaluated twice, memos do not wait for others that
 * they do not contain, and memos that contain each other are found out, even if several
 * threads share the work. Safe for use by several threads.
 */
final class MemoTurns {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition left = this.lock.newCondition();

	private final Map<String, MemoProgram> made = new HashMap<>();

	private final Map<String, Thread> makers = new LinkedHashMap<>();

	private final Map<Thread, String> waiting = new HashMap<>();

	/**
	 * Returns a memo that is made, waiting if somebody is about it, or null if the caller
	 * is to make it and then to {@link #leave leave}.
	 * @throws PageCompileException if the memo is a part of itself
	 * @throws CancellationException if the thread is interrupted while it waits
	 */
	@Nullable MemoProgram enter(String identity, String name, SourceLocation location) {
		this.lock.lock();
		try {
			while (this.makers.containsKey(identity)) {
				checkRecursion(identity, name, location);
				this.waiting.put(Thread.currentThread(), identity);
				this.left.await();
			}
			MemoProgram known = this.made.get(identity);
			if (known == null) {
				this.makers.put(identity, Thread.currentThread());
			}
			return known;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted while the memo " + name + " is compiled");
		}
		finally {
			this.waiting.remove(Thread.currentThread());
			this.lock.unlock();
		}
	}

	/** Ends the caller's turn, with what it made or with nothing. */
	void leave(String identity, @Nullable MemoProgram program) {
		this.lock.lock();
		try {
			this.makers.remove(identity);
			if (program != null) {
				this.made.put(identity, program);
			}
			this.left.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Follows who waits for whom; it leads back here if the memo contains itself. */
	private void checkRecursion(String identity, String name, SourceLocation location) {
		Set<String> way = new LinkedHashSet<>();
		String next = identity;
		while (next != null && way.add(next)) {
			Thread maker = this.makers.get(next);
			if (maker == Thread.currentThread()) {
				throw new PageCompileException("The memo " + name + " contains itself, by way of " + open(maker)
						+ "; end the recursion with an each over rows", location);
			}
			next = (maker != null) ? this.waiting.get(maker) : null;
		}
	}

	private Set<String> open(Thread maker) {
		Set<String> open = new LinkedHashSet<>();
		this.makers.forEach((identity, thread) -> {
			if (thread == maker) {
				open.add(identity);
			}
		});
		return open;
	}

}
