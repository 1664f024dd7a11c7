package dev.jitney.web.socket;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.session.frame.TabConnection.CloseReason;

/**
 * All sockets that are open, also those that have not said hello: a server that lets its
 * requests end before it stops would wait for each of them. Safe for use by several
 * threads.
 */
final class OpenSockets {

	private final Set<SocketConnection> connections = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	void add(SocketConnection connection) {
		this.connections.add(connection);
		if (this.closed) {
			connection.close(CloseReason.RESTART);
		}
	}

	void remove(SocketConnection connection) {
		this.connections.remove(connection);
	}

	/** Whether there will be no more. */
	boolean isClosed() {
		return this.closed;
	}

	/** Closes all, and each that is still about to open. */
	void close() {
		this.closed = true;
		this.connections.forEach((connection) -> connection.close(CloseReason.RESTART));
	}

}
