package dev.jitney.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import org.jspecify.annotations.Nullable;

import static dev.jitney.client.SitePage.json;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The websocket half of a server, played by the test: reads frames and sends them. It
 * says hello by itself. Frames are written with single quotes.
 */
final class Wire {

	private static final Pattern TAB = Pattern.compile("\"t\":\"([^\"]*)\"");

	private final Page page;

	private final List<String> hellos = new ArrayList<>();

	private final List<String> frames = new ArrayList<>();

	private int read;

	private int settled;

	private @Nullable Integer number;

	private boolean reachable = true;

	private boolean greets = true;

	private @Nullable Consumer<String> script;

	private @Nullable WebSocketRoute route;

	private Wire(Page page) {
		this.page = page;
		page.routeWebSocket(Pattern.compile(".*/_jitney/socket"), this::accept);
	}

	static Wire on(Page page) {
		return new Wire(page);
	}

	private void accept(WebSocketRoute route) {
		if (!this.reachable) {
			route.close(new WebSocketRoute.CloseOptions().setCode(1012));
			return;
		}
		this.route = route;
		route.onMessage((message) -> received(message.text()));
	}

	private void received(String frame) {
		if (frame.startsWith("{\"hello\"")) {
			this.hellos.add(frame);
			if (this.greets) {
				greet();
			}
		}
		else {
			this.frames.add(frame);
			if (this.script != null) {
				this.script.accept(frame);
			}
		}
	}

	/** Says what the hello of each connection names. */
	void knows(int settled, @Nullable Integer number) {
		this.settled = settled;
		this.number = number;
	}

	void greetsNot() {
		this.greets = false;
	}

	void greet() {
		String hello = hello();
		Matcher tab = TAB.matcher(hello);
		assertThat(tab.find()).isTrue();
		String n = (this.number != null) ? this.number.toString() : hello.replaceAll(".*\"n\":(\\d+).*", "$1");
		send("{'hello':{'t':'%s','s':%d,'n':%s}}".formatted(tab.group(1), this.settled, n));
	}

	/** Answers each frame that is not a hello. */
	void answers(Consumer<String> script) {
		this.script = script;
	}

	/** Returns the last hello. */
	String hello() {
		return this.hellos.get(this.hellos.size() - 1);
	}

	int connections() {
		return this.hellos.size();
	}

	/** Returns the next frame, when it comes. */
	String next() {
		this.page.waitForCondition(() -> this.frames.size() > this.read);
		return this.frames.get(this.read++);
	}

	/** Returns all frames that were not read yet. */
	List<String> unread() {
		List<String> frames = List.copyOf(this.frames.subList(this.read, this.frames.size()));
		this.read = this.frames.size();
		return frames;
	}

	void send(String frame) {
		assertThat(this.route).isNotNull();
		this.route.send(json(frame));
	}

	/** Cuts the connection; new ones are refused until {@link #restore()}. */
	void cut() {
		this.reachable = false;
		close(1012);
	}

	void restore() {
		this.reachable = true;
	}

	void close(int code) {
		assertThat(this.route).isNotNull();
		this.route.close(new WebSocketRoute.CloseOptions().setCode(code));
	}

	/** Waits until the page has been greeted for the given time. */
	void awaitConnection(int count) {
		this.page.waitForCondition(() -> this.hellos.size() >= count);
		this.page.waitForSelector("html[data-jitney=ready]");
	}

}
