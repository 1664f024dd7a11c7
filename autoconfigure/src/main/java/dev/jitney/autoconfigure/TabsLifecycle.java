package dev.jitney.autoconfigure;

import dev.jitney.session.TabSessions;
import dev.jitney.web.socket.SocketEndpoint;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Sends tabs elsewhere while the web server lets its requests end, which it never would
 * if their sockets stayed open.
 */
final class TabsLifecycle implements SmartLifecycle {

	private final TabSessions sessions;

	private final SocketEndpoint sockets;

	private final ShutdownDeadline deadline;

	private volatile boolean running;

	TabsLifecycle(TabSessions sessions, SocketEndpoint sockets, ShutdownDeadline deadline) {
		this.sessions = sessions;
		this.sockets = sockets;
		this.deadline = deadline;
	}

	@Override
	public int getPhase() {
		return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		this.sessions.leave(this.deadline.remaining(), this.deadline.clock()).doFinally((signal) -> {
			this.sockets.stop();
			callback.run();
		}).subscribe();
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
