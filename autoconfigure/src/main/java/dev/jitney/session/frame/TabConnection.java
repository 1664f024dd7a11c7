package dev.jitney.session.frame;

/** The socket of a tab, as the session layer sees it. Safe for use by several threads. */
public interface TabConnection {

	/**
	 * Queues a frame. A socket whose queue is full is closed: the browser comes back and
	 * gets the whole view.
	 */
	void send(ServerFrame frame);

	/** Closes the socket. Idempotent. */
	void close(CloseReason reason);

	/** Why a socket is closed, with the code that the browser understands. */
	enum CloseReason {

		/** The other side broke the protocol. */
		PROTOCOL(4400),
		/** The browser session ended or another user signed in. */
		SESSION_ENDED(4401),
		/** The other side was silent for too long. */
		SILENT(4408),
		/** Another document took the tab over. */
		SUPERSEDED(4409),
		/** Too much, too fast. */
		TOO_MUCH(4429),
		/** The server stops. */
		RESTART(1012);

		private final int code;

		CloseReason(int code) {
			this.code = code;
		}

		public int code() {
			return this.code;
		}

	}

}
