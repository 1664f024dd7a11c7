package dev.jitney.event.upload;

import tools.jackson.databind.node.POJONode;

/**
 * What a handler gets that takes temporary files. They are there for as long as somebody
 * holds them: whoever starts work that outlives the event holds them once more.
 */
public final class FilesPayload extends POJONode {

	private static final long serialVersionUID = 1L;

	private final transient ReceivedFiles received;

	/**
	 * Creates a payload and holds the files.
	 * @param files what the handler's parameter takes
	 */
	public FilesPayload(Object files, ReceivedFiles received) {
		super(files);
		this.received = received;
		hold();
	}

	/** Keeps the files until one more {@link #release}. */
	public void hold() {
		this.received.hold();
	}

	/** Lets go of the files. */
	public void release() {
		this.received.release();
	}

}
