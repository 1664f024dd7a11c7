package dev.jitney.state.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line to a server that can be as bad as lines are. Connections that were there while
 * it was dead stay dead, as they do when a router has forgotten them.
 */
public final class FaultyLine implements AutoCloseable {

	private final ServerSocket entrance;

	private final InetSocketAddress server;

	private final List<Wire> wires = new CopyOnWriteArrayList<>();

	private volatile Mode mode = Mode.CLEAR;

	/** What the line does with what is said over it. */
	public enum Mode {

		/** Everything goes through. */
		CLEAR,
		/** What is asked goes through, the answer is lost, and nobody learns of it. */
		MUTE,
		/** Nothing goes through, and nobody learns of it. */
		DEAD,
		/** Whoever connects is cut off. */
		REFUSING

	}

	public FaultyLine(String host, int port) {
		try {
			this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server = new InetSocketAddress(host, port);
		start(this::accept);
	}

	public int port() {
		return this.entrance.getLocalPort();
	}

	/** Makes the line behave like this from now on. */
	public void be(Mode mode) {
		this.mode = mode;
		if (mode == Mode.DEAD) {
			this.wires.forEach((wire) -> wire.dead = true);
		}
		else {
			this.wires.stream().filter((wire) -> wire.stillborn).forEach(Wire::cut);
		}
	}

	/** Cuts all connections there are. */
	public void cut() {
		this.wires.forEach(Wire::cut);
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "line");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.entrance.accept();
				if (this.mode == Mode.REFUSING) {
					client.close();
				}
				else {
					open(client);
				}
			}
		}
		catch (IOException ex) {
			cut();
		}
	}

	private void open(Socket client) throws IOException {
		Socket server = new Socket();
		try {
			server.connect(this.server);
		}
		catch (IOException ex) {
			client.close();
			return;
		}
		Wire wire = new Wire(client, server);
		this.wires.add(wire);
		start(() -> wire.carry(client, server, false));
		start(() -> wire.carry(server, client, true));
	}

	@Override
	public void close() {
		try {
			this.entrance.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		cut();
	}

	/** One connection. */
	private final class Wire {

		private final Socket client;

		private final Socket server;

		/**
		 * What has lost an answer has lost those that follow: the middle is never
		 * missing.
		 */
		private volatile boolean mute;

		/** The server has never heard of it, and will say so. */
		private final boolean stillborn = FaultyLine.this.mode == Mode.DEAD;

		private volatile boolean dead = this.stillborn;

		Wire(Socket client, Socket server) {
			this.client = client;
			this.server = server;
		}

		void carry(Socket from, Socket to, boolean answers) {
			byte[] buffer = new byte[8192];
			try {
				InputStream in = from.getInputStream();
				OutputStream out = to.getOutputStream();
				for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
					this.mute |= answers && FaultyLine.this.mode == Mode.MUTE;
					if (!this.dead && !(answers && this.mute)) {
						out.write(buffer, 0, count);
						out.flush();
					}
				}
			}
			catch (IOException ex) {
				// cut
			}
			cut();
		}

		void cut() {
			FaultyLine.this.wires.remove(this);
			close(this.client);
			close(this.server);
		}

		private void close(Socket socket) {
			try {
				socket.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
