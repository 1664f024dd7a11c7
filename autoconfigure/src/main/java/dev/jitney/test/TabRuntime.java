package dev.jitney.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.TabId;
import dev.jitney.session.Addresses;
import dev.jitney.session.ClientFrame;
import dev.jitney.session.ConnectedTab;
import dev.jitney.session.PageRequest;
import dev.jitney.session.PaintedPage;
import dev.jitney.session.TabIdentity;
import dev.jitney.view.Delta;
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

	/** How many redirects in a row are followed. */
	private static final int HOPS = 5;

	/** How many times in a row a line may break before the test is told. */
	private static final int MAX_ATTEMPTS = 5;

	private final TestSite site;

	private final TestUser user;

	private final TabHistory history = new TabHistory();

	private final TabReport report;

	private final BrowserFunctions functions;

	private final EventQueue queue = new EventQueue(this::transmit);

	private final LineFaults toBrowser = new LineFaults();

	private final LineFaults toServer = new LineFaults();

	private final DocumentNames documents = new DocumentNames();

	private @Nullable TabId tab;

	private long handled;

	private long told;

	private Addresses.@Nullable Target page;

	private View view = View.EMPTY;

	private long number;

	private @Nullable String ticket;

	private @Nullable String ticketSaid;

	private boolean adopting;

	private boolean offline;

	private boolean busy;

	private int attempts;

	private volatile @Nullable TestLine line;

	private final List<TestLine> lines = new ArrayList<>();

	private boolean ready;

	private @Nullable String stopped;

	private long changes;

	TabRuntime(TestSite site, TestUser user, TabReport report, BrowserFunctions functions) {
		this.site = site;
		this.user = user;
		this.report = report;
		this.functions = functions;
	}

	EventQueue queue() {
		return this.queue;
	}

	LineFaults toBrowser() {
		return this.toBrowser;
	}

	LineFaults toServer() {
		return this.toServer;
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

	/** Rises whenever the page is to be rendered again. */
	long changes() {
		return this.changes;
	}

	TabIdentity identity() {
		return new TabIdentity(Objects.requireNonNull(this.tab), this.user.session(), this.user.visitor());
	}

	long handled() {
		return this.handled;
	}

	boolean isConnected() {
		return this.ready;
	}

	/** Returns why the user can do nothing here any more, or null. */
	@Nullable String stopped() {
		return this.stopped;
	}

	/** Loads a page as a new document. */
	void load(String url, Navigation kind) {
		exclusively(() -> {
			part();
			this.queue.drop();
			PaintedPage painted = fetch(url, (kind == Navigation.RESTORE) ? this.tab : null, null);
			this.history.enter(this.history.pending(url), kind);
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
			cut(true);
		}
		this.documents.next();
		this.stopped = null;
		this.offline = false;
	}

	/**
	 * Opens a copy of this tab as browsers do it: the new one believes to be the old one
	 * until the server says otherwise.
	 */
	void copyOf(TabRuntime original) {
		exclusively(() -> {
			this.tab = original.tab;
			this.handled = original.handled;
			this.history.copy(original.history);
			this.documents.next();
			PaintedPage painted = fetch(this.history.url(), null, this.tab);
			become(painted.tab());
			show(painted);
			connect();
			return null;
		});
	}

	/** Follows a link within the application. */
	void navigate(String url, Navigation kind) {
		exclusively(() -> {
			this.queue.drain();
			PaintedPage painted = fetch(url, null, this.tab);
			String target = this.history.pending(url);
			this.history.enter(target, kind);
			show(painted);
			this.adopting = true;
			if (this.ready) {
				send(ServerMessage.MAPPER.createObjectNode().put("go", this.ticket));
			}
			return null;
		});
	}

	/**
	 * Fetches a page, wherever redirects lead.
	 * @param leaving the tab that a cookie names, or null
	 * @param claimed the tab for which a script asks, or null
	 */
	private PaintedPage fetch(String url, @Nullable TabId leaving, @Nullable TabId claimed) {
		String next = url;
		for (int hop = 0; hop <= HOPS; hop++) {
			String target = next;
			Addresses.Target found = this.site.addresses().resolve(TabHistory.withoutFragment(target));
			if (found == null) {
				throw new AssertionError("There is no page at " + target + "; the pages are " + this.site.routes());
			}
			PageRequest.Claim claim = (claimed != null)
					? new PageRequest.Claim(claimed, this.documents.current(), this.documents.closed()) : null;
			PageRequest request = new PageRequest(this.user.session(), this.user.visitor(), found, leaving, claim, true);
			PaintedPage painted = Objects.requireNonNull(this.site.answer(this.site.node().sessions().visits().visit(request),
					() -> "the page " + target));
			String redirect = painted.redirect();
			if (redirect == null) {
				this.history.arriving(target);
				this.page = found;
				return painted;
			}
			this.report.event(new ClientEvent.Redirect(redirect, false));
			next = this.history.resolve(redirect);
		}
		throw new AssertionError("The page " + url + " leads nowhere: " + HOPS + " redirects in a row, the last to " + next);
	}

	private void show(PaintedPage painted) {
		this.view = painted.view();
		this.number = painted.number();
		this.ticket = painted.ticket();
		if (!this.ready) {
			this.queue.countFrom(painted.settled());
		}
		this.changes++;
	}

	private void become(@Nullable TabId tab) {
		if (tab != null && !tab.equals(this.tab)) {
			this.tab = tab;
			this.handled = 0;
		}
	}

	/** Opens a line and says hello. */
	private void connect() {
		TestLine fresh = new TestLine(this.site.node(), this.toBrowser, this.toServer, this.site::news);
		this.line = fresh;
		this.lines.add(fresh);
		this.ready = false;
		this.told = 0;
		this.ticketSaid = this.ticket;
		TabId tab = Objects.requireNonNull(this.tab);
		ClientFrame.Hello hello = new ClientFrame.Hello(tab.value(), this.documents.current(), this.documents.closed(),
				this.ticket, page().program().hash(), this.number, ViewDigest.of(this.view));
		this.site.answer(fresh.node().sessions()
			.connector()
			.connect(fresh, this.user.session(), this.user.visitor(), hello)
			.doOnNext((connected) -> disconnectIfClosed(fresh, connected)), () -> "the answer to the hello of " + this);
		this.site.await(() -> fresh.hasArrived() || !fresh.isOpen(), () -> "the welcome of " + this);
	}

	private static void disconnectIfClosed(TestLine line, ConnectedTab connected) {
		if (!line.isOpen()) {
			connected.disconnect();
		}
	}

	/** Takes what has arrived. Returns whether anything has happened. */
	boolean live() {
		TestLine open = this.line;
		if (this.busy || open == null) {
			return false;
		}
		return exclusively(() -> {
			boolean moved = false;
			byte[] frame = open.poll();
			while (frame != null && this.line == open) {
				moved = true;
				take(ServerMessage.read(frame));
				frame = (this.line == open) ? open.poll() : null;
			}
			if (this.line == open && !open.isOpen()) {
				moved = true;
				closed(open.code());
			}
			return moved;
		});
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
			send(ServerMessage.MAPPER.createObjectNode().put("f", 1));
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
		long settled = frame.number("s", 0);
		Map<Long, TestOutcome> outcomes = frame.outcomes();
		if (settled > 0) {
			this.attempts = 0;
			this.queue.settle(settled, outcomes);
			this.changes++;
		}
		if (!old && !change(frame, next, hello != null || frame.has("go"))) {
			return;
		}
		outcomes.values().forEach(this.report::outcome);
		frame.clientEvents().forEach(this::perform);
	}

	/** Applies what changed. Returns whether the frame followed the one before. */
	private boolean change(ServerMessage frame, long next, boolean anchor) {
		JsonNode delta = frame.get("d");
		JsonNode full = frame.get("v");
		if (anchor) {
			this.adopting = false;
			this.ticket = null;
		}
		else if (next <= this.number) {
			delta = null;
		}
		else if (delta != null && next > this.number + 1) {
			// a frame is missing: the runtime gives the line up
			cut(true);
			closed(TestLine.BROKEN);
			return false;
		}
		if (full != null) {
			refresh(frame, ViewJson.readView(parser(full)), next);
		}
		else if (delta != null) {
			Delta change = ViewJson.readDelta(parser(delta), this.view);
			refresh(frame, change.applyTo(this.view), next);
			this.report.delta(new TestDelta(delta, frame));
		}
		else if (anchor) {
			this.number = next;
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

	private void greeted(JsonNode hello, boolean old) {
		become(new TabId(hello.path("t").asString()));
		this.documents.known();
		this.ready = true;
		this.attempts = 0;
		if (old) {
			send(ServerMessage.MAPPER.createObjectNode().put("go", this.ticket));
		}
		this.queue.resume(hello.path("s").asLong());
	}

	private void perform(ServerMessage.Numbered event) {
		if (event.number() <= this.handled) {
			return;
		}
		this.handled = event.number();
		ClientEvent performed = ClientEvents.read(event.name(), event.arguments());
		this.report.event(performed);
		if (performed instanceof ClientEvent.Redirect redirect) {
			acknowledge();
			follow(redirect.url(), redirect.replace() ? Navigation.REPLACE : Navigation.PUSH);
		}
		else if (performed instanceof ClientEvent.Back) {
			go(-1);
		}
		else if (performed instanceof ClientEvent.Call call) {
			call(call, event);
		}
	}

	private void call(ClientEvent.Call call, ServerMessage.Numbered event) {
		boolean answered = Boolean.TRUE.equals(event.arguments().get("r"));
		ObjectNode result = this.functions.call(call, event.number(), answered);
		if (answered) {
			this.queue.post("result of " + call.function(), result);
		}
	}

	/** Goes where a link or a redirect leads. */
	void follow(String target, Navigation kind) {
		URI to = this.history.target(target);
		if (!TabHistory.isOurs(to)) {
			leaveFor(to.toString());
		}
		else {
			String url = TabHistory.local(to);
			if (this.site.addresses().resolve(TabHistory.withoutFragment(url)) == null) {
				leaveFor(url);
			}
			else {
				navigate(url, kind);
			}
		}
	}

	/** The browser shows something else than a page of ours. */
	private void leaveFor(String url) {
		this.queue.drain();
		this.history.enter(url, Navigation.PUSH);
		cut(true);
		this.stopped = "it has left for " + url + ", which is no page of the application";
	}

	/** Moves in the history. */
	void go(int steps) {
		String url = this.history.move(steps);
		if (url == null) {
			throw new AssertionError("The tab's history has nothing " + ((steps < 0) ? "before " : "after ")
					+ this.history.url());
		}
		if (this.stopped != null) {
			load(url, Navigation.RESTORE);
		}
		else {
			navigate(url, Navigation.RESTORE);
		}
	}

	private void closed(int code) {
		this.ready = false;
		TestLine before = this.line;
		this.line = null;
		if (before != null && code != TestLine.BROKEN) {
			before.disconnect();
		}
		if (++this.attempts > MAX_ATTEMPTS) {
			this.stopped = "the server has closed its socket " + MAX_ATTEMPTS + " times in a row, the last time with " + code;
			throw new AssertionError("The tab cannot go on: " + this.stopped);
		}
		switch (code) {
			case 4400 -> renew(false);
			case 4401 -> load(this.history.url(), Navigation.RESTORE);
			case 4409 -> this.stopped = "another document has taken it over";
			case 4429 -> this.stopped = "the server has closed its socket: too much, too fast (see jitney.limits)";
			default -> reconnect();
		}
	}

	/** Fetches the view anew and says hello; as another tab if this one is unknown. */
	private void renew(boolean unknown) {
		cut(true);
		if (unknown) {
			this.report.lost(this.queue.drop());
		}
		PaintedPage painted = fetch(this.history.url(), null, unknown ? null : this.tab);
		become(painted.tab());
		show(painted);
		connect();
	}

	/** Opens a new line, unless the browser has no network. */
	void reconnect() {
		if (!this.offline && this.stopped == null) {
			exclusively(() -> {
				cut(true);
				connect();
				return null;
			});
		}
	}

	/** Takes the network away. @param noticed whether the server learns of it */
	void goOffline(boolean noticed) {
		this.offline = true;
		cut(noticed);
	}

	void goOnline() {
		this.offline = false;
		reconnect();
	}

	boolean isOffline() {
		return this.offline;
	}

	/** Breaks the line. */
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
		this.offline = true;
		cut(true);
		this.lines.forEach(TestLine::disconnect);
	}

	/** Breaks the line if its other end is gone, and has that end forget the tab. */
	void cutFromKilledNode() {
		TestLine before = this.line;
		if (before != null && before.node().isKilled()) {
			before.cut(true);
		}
	}

	private void transmit(EventQueue.Entry entry) {
		TestLine open = this.line;
		if (this.ready && open != null) {
			entry.transmitted();
			ObjectNode frame = ServerMessage.MAPPER.createObjectNode().put("s", entry.number());
			frame.setAll((ObjectNode) entry.body());
			if (this.told < this.handled) {
				frame.put("a", this.handled);
				this.told = this.handled;
			}
			open.transmitEvent(ServerMessage.MAPPER.writeValueAsBytes(frame));
		}
	}

	private void send(ObjectNode frame) {
		TestLine open = this.line;
		if (open != null) {
			open.transmit(ServerMessage.MAPPER.writeValueAsBytes(frame));
		}
	}

	/** Tells the server which client events were handled. */
	void acknowledge() {
		if (this.ready && this.told < this.handled) {
			this.told = this.handled;
			send(ServerMessage.MAPPER.createObjectNode().put("a", this.handled));
		}
	}

	/** Does what a browser does when the user rests. */
	void rested() {
		this.queue.drain();
		TestLine open = this.line;
		if (open != null) {
			open.release();
		}
		acknowledge();
	}

	/** Whether there is nothing to wait for. */
	boolean isSettled() {
		if (this.stopped != null || this.offline) {
			return true;
		}
		TestLine open = this.line;
		return this.ready && open != null && open.isOpen() && !open.hasArrived() && this.queue.isEmpty()
				&& !this.adopting;
	}

	/** Returns what is waited for, in words; empty for nothing. */
	String underWay() {
		if (isSettled()) {
			return "";
		}
		List<String> reasons = new ArrayList<>();
		if (!this.ready) {
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
