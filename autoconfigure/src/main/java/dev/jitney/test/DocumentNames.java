package dev.jitney.test;

import org.jspecify.annotations.Nullable;

/** Names the documents of a tab, one for each load. Used by the test's thread. */
final class DocumentNames {

	private int count;

	private @Nullable String closed;

	/** Whether there is a document. */
	boolean isOpen() {
		return this.count > 0;
	}

	/** Begins a document; the one before is closed. */
	void next() {
		this.closed = isOpen() ? current() : null;
		this.count++;
	}

	String current() {
		return "document-" + System.identityHashCode(this) + "-" + this.count;
	}

	/** Returns a document that is closed and the server has yet to hear of, or null. */
	@Nullable String closed() {
		return this.closed;
	}

	/** Notes that the server knows. */
	void known() {
		this.closed = null;
	}

}
