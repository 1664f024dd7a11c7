package dev.jitney.test;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.session.frame.ClientFrame;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The socket of a tab: one line after the other, each of which may break. Used by the
 * test's thread, except where said.
 */
final class TabSocket {

	private final TestSite site;

	private final LineFaults toBrowser = new LineFaults();

	private final LineFaults toServer = new LineFaults();

	private final List<TestLine> lines = new ArrayList<>();

	private volatile @Nullable TestLine line;

	private boolean ready;

	TabSocket(TestSite site) {
		this.site = site;
	}

	LineFaults toBrowser() {
		return this.toBrowser;
	}

	LineFaults toServer() {
		return this.toServer;
	}

	/** Returns the line that is in use, or null. */
	@Nullable TestLine line() {
		return this.line;
	}

	/** Whether the server has said hello. */
	boolean isReady() {
		return this.ready;
	}

	/** Notes that the server has said hello. */
	void ready() {
		this.ready = true;
	}

	/** Opens a line, says hello, and waits for what the server has to say to that. */
	void open(TestUser user, ClientFrame.Hello hello) {
		TestLine fresh = new TestLine(this.site.node(), this.toBrowser, this.toServer, this.site::news);
		this.line = fresh;
		this.lines.add(fresh);
		this.ready = false;
		this.site.answer(fresh.node()
			.sessions()
			.connector()
			.connect(fresh, user.session(), user.visitor(), hello)
			.doOnNext(fresh::connected), () -> "the answer to a hello");
		this.site.await(() -> fresh.hasArrived() || !fresh.isOpen(), () -> "the welcome of a tab");
	}

	/** Forgets a line that was closed. @param code why */
	void closed(int code) {
		TestLine before = this.line;
		this.line = null;
		this.ready = false;
		if (before != null && code != TestLine.BROKEN) {
			before.disconnect();
		}
	}

	/** Breaks the line. @param noticed whether the server learns of it */
	void cut(boolean noticed) {
		TestLine before = this.line;
		this.line = null;
		this.ready = false;
		if (before != null) {
			before.cut(noticed);
		}
		this.toBrowser.clear();
		this.toServer.clear();
	}

	/** Goes away for good; the server learns of it. */
	void abandon() {
		cut(true);
		this.lines.forEach(TestLine::disconnect);
	}

	/**
	 * Breaks the line if its other end is gone, and has that end forget the tab. Called
	 * by any thread.
	 */
	void cutFromKilledNode() {
		TestLine before = this.line;
		if (before != null && before.node().isKilled()) {
			before.cut(true);
		}
	}

	void send(ObjectNode frame) {
		TestLine open = this.line;
		if (open != null) {
			open.transmit(ServerMessage.MAPPER.writeValueAsBytes(frame));
		}
	}

	/** Sends an event of the user, to which faults may happen. */
	void sendEvent(ObjectNode frame) {
		TestLine open = this.line;
		if (open != null) {
			open.transmitEvent(ServerMessage.MAPPER.writeValueAsBytes(frame));
		}
	}

	/** Lets go of frames that wait to be overtaken. */
	void release() {
		TestLine open = this.line;
		if (open != null) {
			open.release();
		}
	}

	/** Whether it is open, and everything that has come was taken. */
	boolean isSettled() {
		TestLine open = this.line;
		return this.ready && open != null && open.isOpen() && !open.hasArrived();
	}

}
