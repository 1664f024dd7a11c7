package dev.jitney.sample.layout;

import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;

/** The demo that a tab shows. */
@State
class Navigation {

	private @Nullable Demo current;

	/** Returns the value of {@code aria-current} on the link to a demo. */
	@Nullable String current(Demo demo) {
		return (demo == this.current) ? "page" : null;
	}

	void open(Demo demo) {
		this.current = demo;
	}

	void leave() {
		this.current = null;
	}

}
