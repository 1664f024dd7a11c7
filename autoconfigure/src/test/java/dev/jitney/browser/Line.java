package dev.jitney.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;

/**
 * A page's websocket to the server that it comes from, which a test cuts or holds up.
 * What travels over it does so while the test waits for the browser.
 */
public final class Line {

	private final List<String> held = new ArrayList<>();

	private final List<WebSocketRoute> open = new ArrayList<>();

	private boolean reachable = true;

	private boolean holding;

	private Line() {
	}

	/** Takes the websockets of a page to a path, from the next that it opens. */
	public static Line on(Page page, String path) {
		Line line = new Line();
		page.routeWebSocket(Pattern.compile(path + "(\\?|$)"), line::accept);
		return line;
	}

	private void accept(WebSocketRoute browser) {
		if (!this.reachable) {
			browser.close(new WebSocketRoute.CloseOptions().setCode(1012));
			return;
		}
		WebSocketRoute server = browser.connectToServer();
		this.open.clear();
		this.open.add(browser);
		this.open.add(server);
		server.onMessage((frame) -> {
			if (this.holding) {
				this.held.add(frame.text());
			}
			else {
				browser.send(frame.text());
			}
		});
	}

	/** Keeps back what the server says. */
	public void hold() {
		this.holding = true;
	}

	/** Returns what was kept back. */
	public List<String> held() {
		return List.copyOf(this.held);
	}

	/** Lets what was kept back arrive, and what follows. */
	public void release() {
		this.holding = false;
		List.copyOf(this.held).forEach((text) -> this.open.get(0).send(text));
		this.held.clear();
	}

	/** Cuts the connection; new ones are refused until {@link #restore()}. */
	public void cut() {
		this.reachable = false;
		this.held.clear();
		this.holding = false;
		List.copyOf(this.open).forEach((side) -> side.close(new WebSocketRoute.CloseOptions().setCode(3000)));
		this.open.clear();
	}

	/** Lets the page connect again. */
	public void restore() {
		this.reachable = true;
	}

}
