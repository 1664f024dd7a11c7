package dev.jitney.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The URLs that a tab has shown, below the base path. Used by the test's thread. */
final class TabHistory {

	private static final String ORIGIN = "http://localhost";

	private final List<String> entries = new ArrayList<>();

	private int current = -1;

	private String arriving = "/";

	/** Returns where the tab stands. */
	String url() {
		return (this.current < 0) ? this.arriving : this.entries.get(this.current);
	}

	/** Notes where a fetch has led, which is where the tab will stand. */
	void arriving(String url) {
		this.arriving = url;
		if (this.current < 0) {
			enter(url, Navigation.PUSH);
		}
	}

	/** Returns where the last fetch has led. */
	String pending() {
		return this.arriving;
	}

	void enter(String url, Navigation kind) {
		if (this.current >= 0 && (kind != Navigation.PUSH || url.equals(url()))) {
			this.entries.set(this.current, url);
			return;
		}
		while (this.entries.size() > this.current + 1) {
			this.entries.remove(this.entries.size() - 1);
		}
		this.entries.add(url);
		this.current++;
	}

	/** Moves by some steps; returns the URL, or null if there is no such entry. */
	@Nullable String move(int steps) {
		int next = this.current + steps;
		if (next < 0 || next >= this.entries.size()) {
			return null;
		}
		this.current = next;
		return url();
	}

	void copyOf(TabHistory other) {
		this.entries.clear();
		this.entries.addAll(other.entries);
		this.current = other.current;
	}

	/** Returns what a reference on the page that is shown means. */
	URI target(String reference) {
		try {
			return URI.create(ORIGIN + url()).resolve(reference.replace(" ", "%20"));
		}
		catch (IllegalArgumentException ex) {
			throw new AssertionError("'" + reference + "' is no URL: " + ex.getMessage(), ex);
		}
	}

	/** Returns a reference as a URL below the base path. */
	String resolve(String reference) {
		URI target = target(reference);
		if (!isOurs(target)) {
			throw new AssertionError("The page sends the browser to " + target + ", out of the application");
		}
		return local(target);
	}

	static boolean isOurs(URI target) {
		return target.toString().equals(ORIGIN) || target.toString().startsWith(ORIGIN + "/");
	}

	static String local(URI target) {
		String local = target.toString().substring(ORIGIN.length());
		return local.isEmpty() ? "/" : local;
	}

	static String withoutFragment(String url) {
		int fragment = url.indexOf('#');
		return (fragment < 0) ? url : url.substring(0, fragment);
	}

}
