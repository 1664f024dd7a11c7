package dev.jitney.moving;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A load balancer: a port that leads new connections to one node at a time. */
final class Switchboard implements AutoCloseable {

	private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile int target;

	Switchboard(int target) throws IOException {
		this.target = target;
		this.threads.submit(this::accept);
	}

	int port() {
		return this.door.getLocalPort();
	}

	/** Leads connections that are opened from now on elsewhere. */
	void leadTo(int target) {
		this.target = target;
	}

	private Void accept() throws IOException {
		while (true) {
			Socket near = this.door.accept();
			Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
			this.sockets.add(near);
			this.sockets.add(far);
			this.threads.submit(() -> pump(near, far));
			this.threads.submit(() -> pump(far, near));
		}
	}

	private Void pump(Socket from, Socket to) throws IOException {
		try (from; to; InputStream input = from.getInputStream(); OutputStream output = to.getOutputStream()) {
			input.transferTo(output);
		}
		return null;
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.threads.shutdownNow();
	}

}
