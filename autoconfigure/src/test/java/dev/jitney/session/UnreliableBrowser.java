package dev.jitney.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.jitney.event.TabId;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.view.View;
import dev.jitney.view.ViewDigest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.IntNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser on a bad line, as the client's runtime would behave: it keeps events until
 * they are settled, says hello again after a cut, and applies deltas. Frames arrive when
 * the test lets them. Used by one thread.
 */
final class UnreliableBrowser {

	private final SessionFixture fixture;

	private final String session;

	private final String path;

	private final Map<String, String> handlers = new LinkedHashMap<>();

	private final Map<Long, ClientFrame.Call> unsettled = new LinkedHashMap<>();

	private final List<ClientFrame.Call> sent = new ArrayList<>();

	private final List<Line> past = new ArrayList<>();

	private TabId tab;

	private int documents = 1;

	private String hash;

	private View view;

	private long number;

	private long sequence;

	private @Nullable String ticket;

	private @Nullable String closed;

	private @Nullable Line line;

	/** How often what an event did was to be seen when it was said to be settled. */
	private int settled;

	UnreliableBrowser(SessionFixture fixture, String session, String path) {
		this.fixture = fixture;
		this.session = session;
		this.path = path;
		PaintedPage painted = fixture.visit(session, path);
		this.tab = painted.tab();
		this.hash = painted.program().hash();
		painted.program().handlers().values().forEach((entry) -> this.handlers.put(entry.method().name(), entry.id()));
		this.view = painted.view();
		show(painted);
		connect();
	}

	private void show(PaintedPage painted) {
		this.ticket = painted.ticket();
		this.view = painted.view();
		this.number = painted.number();
		this.sequence = painted.settled();
		this.tab = painted.tab();
	}

	String session() {
		return this.session;
	}

	String document() {
		return "doc" + this.documents;
	}

	TabId tab() {
		return this.tab;
	}

	View view() {
		return this.view;
	}

	int settled() {
		return this.settled;
	}

	boolean isConnected() {
		return this.line != null;
	}

	boolean isDone() {
		return this.unsettled.isEmpty();
	}

	/** The user does something. */
	void call(String method, int value) {
		ClientFrame.Call call = new ClientFrame.Call(++this.sequence, this.handlers.get(method), List.of(),
				IntNode.valueOf(value), -1);
		this.unsettled.put(call.sequence(), call);
		this.sent.add(call);
		if (this.line != null) {
			this.line.tab.accept(call);
		}
	}

	/** The line brings a frame once more. */
	void duplicate(int index) {
		if (this.line != null && !this.sent.isEmpty()) {
			this.line.tab.accept(this.sent.get(index % this.sent.size()));
		}
	}

	/** A line that the browser has given up brings what it still had. */
	void late(int index) {
		if (!this.past.isEmpty() && !this.sent.isEmpty()) {
			this.past.get(index % this.past.size()).tab.accept(this.sent.get(index % this.sent.size()));
		}
	}

	/** Reads up to this many frames. */
	void read(int count) {
		for (int i = 0; i < count && this.line != null; i++) {
			ServerFrame frame = this.line.frames.poll();
			if (frame == null) {
				return;
			}
			take(frame);
		}
	}

	private void take(ServerFrame frame) {
		if (frame instanceof ServerFrame.Update update) {
			if (update.number() > 0) {
				assertThat(update.number()).as("numbers have no gap").isEqualTo(this.number + 1);
				this.number = update.number();
				this.view = update.delta().applyTo(this.view);
			}
			settle(update.settled());
		}
	}

	private void settle(long settled) {
		this.settled += (int) this.unsettled.keySet().stream().filter((sequence) -> sequence <= settled).count();
		this.unsettled.keySet().removeIf((sequence) -> sequence <= settled);
	}

	/**
	 * Cuts the line; what was under way to the browser is lost.
	 * @param noticed whether the server learns of it
	 */
	void cut(boolean noticed) {
		Line line = this.line;
		if (line != null) {
			this.line = null;
			this.past.add(line);
			if (noticed) {
				line.tab.disconnect();
			}
		}
	}

	/** Says hello again, and sends what is not settled. */
	void connect() {
		this.line = new Line();
		ClientFrame.Hello hello = new ClientFrame.Hello(this.tab.value(), document(), this.closed, this.ticket,
				this.hash, this.number, ViewDigest.of(this.view));
		ConnectedTab tab = this.fixture.sessions.connector()
			.connect(this.line, this.session, SessionFixture.visitor(), hello)
			.block(SessionFixture.PATIENCE);
		assertThat(tab).as("welcome").isNotNull();
		this.line.tab = tab;
		this.ticket = null;
		this.closed = null;
		welcome((ServerFrame.Welcome) this.line.next());
		this.unsettled.values().forEach(tab::accept);
	}

	private void welcome(ServerFrame.Welcome welcome) {
		settle(welcome.settled());
		if (welcome.full() != null) {
			this.view = welcome.full().view();
		}
		else {
			assertThat(welcome.number()).isEqualTo(this.number);
		}
		this.number = welcome.number();
	}

	/** Loads the page again: a new document of the same tab, with nothing of the old. */
	void reload() {
		cut(this.documents % 2 == 0);
		String before = document();
		this.unsettled.clear();
		this.documents++;
		PaintedPage painted = this.fixture.claim(this.session, this.tab, document(), before, this.path);
		assertThat(painted.tab()).isEqualTo(this.tab);
		this.closed = before;
		show(painted);
		this.sent.clear();
		connect();
	}

	/** Leaves for good. */
	void leave() {
		cut(true);
		this.past.forEach((line) -> line.tab.disconnect());
	}

	void assertNeverRefused() {
		assertThat(this.line.closed).as("reasons for which the server closed the line").isEmpty();
	}

	private static final class Line implements TabConnection {

		private final BlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();

		private final List<CloseReason> closed = new ArrayList<>();

		private @Nullable ConnectedTab tab;

		@Override
		public void send(ServerFrame frame) {
			this.frames.add(frame);
		}

		@Override
		public synchronized void close(CloseReason reason) {
			this.closed.add(reason);
		}

		private ServerFrame next() {
			try {
				ServerFrame frame = this.frames.poll(SessionFixture.PATIENCE.toSeconds(), TimeUnit.SECONDS);
				assertThat(frame).as("a frame").isNotNull();
				return frame;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
