package dev.jitney.test;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import dev.jitney.session.ConnectedTab;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.web.socket.FrameReader;
import dev.jitney.web.socket.FrameWriter;
import org.jspecify.annotations.Nullable;

/**
 * One websocket without a network: frames are written and read as they are on the wire,
 * and wait for the test to take them. Safe for use by several threads.
 */
final class TestLine implements TabConnection {

	/** The code of a socket that broke off. */
	static final int BROKEN = 1006;

	private static final int OPEN = 0;

	private static final int MAX_DEPTH = 32;

	private static final int MAX_LENGTH = 1 << 20;

	private static final FrameWriter WRITER = new FrameWriter();

	private static final FrameReader READER = new FrameReader(MAX_DEPTH, MAX_LENGTH);

	private final Queue<byte[]> arrived = new ConcurrentLinkedQueue<>();

	private final AtomicInteger code = new AtomicInteger(OPEN);

	private final TestNode node;

	private final LineFaults toBrowser;

	private final LineFaults toServer;

	private final Runnable news;

	private volatile @Nullable ConnectedTab tab;

	TestLine(TestNode node, LineFaults toBrowser, LineFaults toServer, Runnable news) {
		this.node = node;
		this.toBrowser = toBrowser;
		this.toServer = toServer;
		this.news = news;
	}

	TestNode node() {
		return this.node;
	}

	/** Notes which tab the line speaks for. */
	void connected(ConnectedTab tab) {
		this.tab = tab;
		if (!isOpen()) {
			tab.disconnect();
		}
	}

	@Override
	public void send(ServerFrame frame) {
		if (isOpen()) {
			byte[] bytes = WRITER.write(frame);
			if (frame instanceof ServerFrame.Update) {
				this.toBrowser.pass(bytes, this.arrived::add, () -> cut(false));
			}
			else {
				this.arrived.add(bytes);
			}
			this.news.run();
		}
	}

	@Override
	public void close(CloseReason reason) {
		end(reason.code());
	}

	/**
	 * Breaks the line; what was under way is lost.
	 * @param noticed whether the server learns of it
	 */
	void cut(boolean noticed) {
		end(BROKEN);
		this.arrived.clear();
		if (noticed) {
			disconnect();
		}
	}

	private void end(int code) {
		this.code.compareAndSet(OPEN, code);
		this.news.run();
	}

	/** Has the server forget the socket. */
	void disconnect() {
		ConnectedTab connected = this.tab;
		if (connected != null) {
			connected.disconnect();
		}
	}

	/** Sends an event of the user, to which faults may happen. */
	void transmitEvent(byte[] frame) {
		if (isOpen()) {
			this.toServer.pass(frame, this::transmit, () -> cut(false));
		}
	}

	/** Sends a frame. */
	void transmit(byte[] frame) {
		ConnectedTab connected = this.tab;
		if (isOpen() && connected != null) {
			connected.accept(READER.read(frame));
		}
	}

	/** Lets go of frames that wait to be overtaken. */
	boolean release() {
		boolean sent = this.toServer.release(this::transmit);
		boolean came = this.toBrowser.release(this.arrived::add);
		return sent || came;
	}

	byte @Nullable [] poll() {
		return this.arrived.poll();
	}

	boolean hasArrived() {
		return !this.arrived.isEmpty();
	}

	boolean isOpen() {
		return this.code.get() == OPEN;
	}

	/** Returns why the line is closed. */
	int code() {
		return this.code.get();
	}

}
