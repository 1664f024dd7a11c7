package dev.jitney.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import dev.jitney.event.TabId;
import dev.jitney.session.TabIdentity;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.TabConnection.CloseReason;
import dev.jitney.session.page.Addresses;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.view.View;
import dev.jitney.view.ViewDigest;
import dev.jitney.view.ViewJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the browser runtime does in a browser tab, without a browser: it loads pages, says
 * hello, keeps events until they are settled, applies deltas, and performs client events.
 * Used by the test's thread.
 */
final class TabRuntime {

	/** How many times in a row a line may break before the test is told. */
	private static final int MAX_ATTEMPTS = 5;

	private final TestSite site;

	private final TestUser user;

	private final TabReport report;

	private final TabHistory history = new TabHistory();

	private final DocumentNames documents = new DocumentNames();

	private final EventQueue queue = new EventQueue(this::transmit);

	private final TabSocket socket;

	private final PageFetcher fetcher;

	private final ClientEffects effects;

	private @Nullable TabId tab;

	private Addresses.@Nullable Target page;

	private View view = View.EMPTY;

	private long number;

	/** Rises whenever the page is to be rendered again. */
	private long changes;

	private @Nullable String ticket;

	private @Nullable String ticketSaid;

	private boolean adopting;

	private long told;

	private boolean offline;

	private boolean busy;

	private int attempts;

	private @Nullable String stopped;

	TabRuntime(TestSite site, TestUser user, TabReport report, BrowserFunctions functions) {
		this.site = site;
		this.user = user;
		this.report = report;
		this.socket = new TabSocket(site);
		this.fetcher = new PageFetcher(site, user, this.history, this.documents, report);
		this.effects = new ClientEffects(this, report, functions);
	}

	EventQueue queue() {
		return this.queue;
	}

	TabSocket socket() {
		return this.socket;
	}

	TabHistory history() {
		return this.history;
	}

	Addresses.Target page() {
		return Objects.requireNonNull(this.page, "The tab shows no page");
	}

	View view() {
		return this.view;
	}

	long changes() {
		return this.changes;
	}

	TabIdentity identity() {
		return new TabIdentity(Objects.requireNonNull(this.tab), this.user.session(), this.user.visitor());
	}

	/** Returns the number of the last client event that was performed. */
	long handled() {
		return this.effects.handled();
	}

	/** Returns why the user can do nothing here any more, or null. */
	@Nullable String stopped() {
		return this.stopped;
	}

	// pages

	/** Loads a page as a new document. */
	void load(String url, Navigation kind) {
		exclusively(() -> {
			part();
			this.queue.drop();
			PaintedPage painted = fetch(url, (kind == Navigation.RESTORE) ? this.tab : null, null);
			this.history.enter(this.history.pending(), kind);
			if (this.tab != null && !this.tab.equals(painted.tab())) {
				painted = fetch(this.history.url(), null, this.tab);
			}
			become(painted.tab());
			show(painted);
			this.adopting = false;
			connect();
			return null;
		});
	}

	/** Leaves the document that is shown, if any. */
	private void part() {
		if (this.documents.isOpen()) {
			this.queue.drain();
			this.socket.cut(true);
		}
		this.documents.next();
		this.stopped = null;
		this.offline = false;
	}

	/**
	 * Opens a copy of a tab as browsers do it: the new one believes to be the old one
	 * until the server says otherwise.
	 */
	void copyOf(TabRuntime original) {
		exclusively(() -> {
			this.tab = original.tab;
			this.effects.copyOf(original.effects);
			this.history.copyOf(original.history);
			this.documents.next();
			PaintedPage painted = fetch(this.history.url(), null, this.tab);
			become(painted.tab());
			show(painted);
			connect();
			return null;
		});
	}

	/** Goes to another page of the application; socket and document stay. */
	void navigate(String url, Navigation kind) {
		exclusively(() -> {
			this.queue.drain();
			PaintedPage painted = fetch(url, null, this.tab);
			this.history.enter(this.history.pending(), kind);
			show(painted);
			this.adopting = true;
			if (this.socket.isReady()) {
				adopt();
			}
			return null;
		});
	}

	private PaintedPage fetch(String url, @Nullable TabId leaving, @Nullable TabId claimed) {
		PageFetcher.Fetched fetched = this.fetcher.fetch(url, leaving, claimed);
		this.page = fetched.page();
		return fetched.painted();
	}

	private void show(PaintedPage painted) {
		this.view = painted.view();
		this.number = painted.number();
		this.ticket = painted.ticket();
		if (!this.socket.isReady()) {
			this.queue.countFrom(painted.settled());
		}
		this.changes++;
	}

	private void become(@Nullable TabId tab) {
		if (tab != null && !tab.equals(this.tab)) {
			this.tab = tab;
			this.effects.forget();
		}
	}

	/** Goes where a link or a redirect leads. */
	void follow(String reference, Navigation kind) {
		URI to = this.history.target(reference);
		String url = TabHistory.isOurs(to) ? TabHistory.local(to) : to.toString();
		if (TabHistory.isOurs(to) && this.site.addresses().resolve(TabHistory.withoutFragment(url)) != null) {
			navigate(url, kind);
		}
		else {
			this.queue.drain();
			this.history.enter(url, Navigation.PUSH);
			this.socket.cut(true);
			this.stopped = "it has left for " + url + ", which is no page of the application";
		}
	}

	/** Moves in the history. */
	void go(int steps) {
		String url = this.history.move(steps);
		if (url == null) {
			throw new AssertionError(
					"The tab's history has nothing " + ((steps < 0) ? "before " : "after ") + this.history.url());
		}
		if (this.stopped != null) {
			load(url, Navigation.RESTORE);
		}
		else {
			navigate(url, Navigation.RESTORE);
		}
	}

	// frames from the server

	/** Takes what has arrived. Returns whether anything has happened. */
	boolean live() {
		TestLine line = this.socket.line();
		if (this.busy || line == null) {
			return false;
		}
		return exclusively(() -> take(line));
	}

	private boolean take(TestLine line) {
		boolean moved = false;
		byte[] frame = line.poll();
		while (frame != null) {
			moved = true;
			take(ServerMessage.read(frame));
			frame = line.equals(this.socket.line()) ? line.poll() : null;
		}
		if (line.equals(this.socket.line()) && !line.isOpen()) {
			moved = true;
			closed(line.code());
		}
		return moved;
	}

	private <T extends @Nullable Object> T exclusively(Supplier<T> work) {
		boolean before = this.busy;
		this.busy = true;
		try {
			return work.get();
		}
		finally {
			this.busy = before;
		}
	}

	private void take(ServerMessage frame) {
		if (frame.has("gone")) {
			renew(true);
		}
		else if (frame.has("f")) {
			this.socket.send(frame().put("f", 1));
		}
		else if (frame.has("move")) {
			reconnect();
		}
		else {
			update(frame);
		}
	}

	private void update(ServerMessage frame) {
		JsonNode hello = frame.get("hello");
		String saysFor = (hello != null) ? this.ticketSaid : frame.text("go");
		boolean old = this.adopting && !Objects.equals(saysFor, this.ticket);
		long next = frame.number("n", (hello != null) ? hello.path("n").asLong() : this.number);
		if (hello != null) {
			greeted(hello, old);
		}
		Map<Long, TestOutcome> outcomes = frame.outcomes();
		settle(frame.number("s", 0), outcomes);
		if (old || change(frame, next, hello != null || frame.has("go"))) {
			outcomes.values().forEach(this.report::outcome);
			frame.clientEvents().forEach(this.effects::perform);
		}
	}

	private void greeted(JsonNode hello, boolean old) {
		become(new TabId(hello.path("t").asString()));
		this.documents.known();
		this.socket.ready();
		this.attempts = 0;
		if (old) {
			adopt();
		}
		this.queue.resume(hello.path("s").asLong());
	}

	private void settle(long settled, Map<Long, TestOutcome> outcomes) {
		if (settled > 0) {
			this.attempts = 0;
			this.queue.settle(settled, outcomes);
			// what the user typed may give way
			this.changes++;
		}
	}

	/** Applies what changed. Returns whether the frame followed the one before. */
	private boolean change(ServerMessage frame, long next, boolean anchor) {
		JsonNode delta = frame.get("d");
		JsonNode full = frame.get("v");
		if (!anchor && delta != null && next > this.number + 1) {
			// a frame is missing, so the runtime gives the line up
			this.socket.cut(true);
			closed(TestLine.BROKEN);
			return false;
		}
		if (full != null) {
			refresh(frame, ViewJson.readView(parser(full)), next);
		}
		else if (delta != null && (anchor || next > this.number)) {
			refresh(frame, ViewJson.readDelta(parser(delta), this.view).applyTo(this.view), next);
			this.report.delta(new TestDelta(delta, frame));
		}
		if (anchor) {
			this.number = next;
			this.adopting = false;
			this.ticket = null;
		}
		return true;
	}

	private void refresh(ServerMessage frame, View view, long next) {
		String hash = frame.text("hash");
		if (hash != null && !hash.equals(page().program().hash())) {
			this.page = Objects.requireNonNull(this.site.addresses().resolve(page().location().url()));
		}
		this.view = view;
		this.number = next;
		this.changes++;
	}

	private static JsonParser parser(JsonNode node) {
		return ServerMessage.MAPPER.treeAsTokens(node);
	}

	// the socket

	/** Opens a line and says hello. */
	private void connect() {
		this.told = 0;
		this.ticketSaid = this.ticket;
		TabId tab = Objects.requireNonNull(this.tab);
		this.socket.open(this.user, new ClientFrame.Hello(tab.value(), this.documents.current(),
				this.documents.closed(), this.ticket, page().program().hash(), this.number, ViewDigest.of(this.view)));
	}

	private void closed(int code) {
		this.socket.closed(code);
		if (++this.attempts > MAX_ATTEMPTS) {
			this.stopped = "the server has closed its socket " + MAX_ATTEMPTS + " times in a row, the last time with "
					+ code;
			throw new AssertionError("The tab cannot go on: " + this.stopped);
		}
		if (code == CloseReason.PROTOCOL.code()) {
			renew(false);
		}
		else if (code == CloseReason.SESSION_ENDED.code()) {
			load(this.history.url(), Navigation.RESTORE);
		}
		else if (code == CloseReason.SUPERSEDED.code()) {
			this.stopped = "another document has taken it over";
		}
		else if (code == CloseReason.TOO_MUCH.code()) {
			this.stopped = "the server has closed its socket: too much, too fast (see jitney.limits)";
		}
		else {
			reconnect();
		}
	}

	/** Fetches the view anew and says hello; as another tab if this one is unknown. */
	private void renew(boolean unknown) {
		this.socket.cut(true);
		if (unknown) {
			this.report.lost(this.queue.drop());
		}
		PaintedPage painted = fetch(this.history.url(), null, unknown ? null : this.tab);
		become(painted.tab());
		show(painted);
		connect();
	}

	/** Opens a new line, unless the browser has no network. */
	private void reconnect() {
		if (!this.offline && this.stopped == null) {
			exclusively(() -> {
				this.socket.cut(true);
				connect();
				return null;
			});
		}
	}

	/** Takes the network away. @param noticed whether the server learns of it */
	void goOffline(boolean noticed) {
		this.offline = true;
		this.socket.cut(noticed);
	}

	void goOnline() {
		this.offline = false;
		reconnect();
	}

	private void transmit(EventQueue.Entry entry) {
		if (this.socket.isReady()) {
			entry.transmitted();
			ObjectNode frame = frame().put("s", entry.number());
			frame.setAll((ObjectNode) entry.body());
			if (this.told < handled()) {
				this.told = handled();
				frame.put("a", this.told);
			}
			this.socket.sendEvent(frame);
		}
	}

	private void adopt() {
		this.socket.send(frame().put("go", this.ticket));
	}

	/** Tells the server which client events were performed. */
	void acknowledge() {
		if (this.socket.isReady() && this.told < handled()) {
			this.told = handled();
			this.socket.send(frame().put("a", this.told));
		}
	}

	private static ObjectNode frame() {
		return ServerMessage.MAPPER.createObjectNode();
	}

	/** Does what a browser does when the user rests. */
	void rested() {
		this.queue.drain();
		this.socket.release();
		acknowledge();
	}

	/** Whether there is nothing to wait for. */
	boolean isSettled() {
		return this.stopped != null || this.offline
				|| (this.socket.isSettled() && this.queue.isEmpty() && !this.adopting);
	}

	/** Returns what is waited for, in words; empty for nothing. */
	String underWay() {
		if (isSettled()) {
			return "";
		}
		List<String> reasons = new ArrayList<>();
		if (!this.socket.isReady()) {
			reasons.add("is not connected");
		}
		if (this.adopting) {
			reasons.add("has not been told that its page is adopted");
		}
		this.queue.pending().forEach((entry) -> reasons.add(entry + " is not settled"));
		return this + ": " + String.join(", ", reasons);
	}

	@Override
	public String toString() {
		return "the tab at " + this.history.url();
	}

}
