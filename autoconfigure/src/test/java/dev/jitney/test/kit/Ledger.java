package dev.jitney.test.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the states of the application have done outside of their fields. */
class Ledger {

	private final List<String> entries = new CopyOnWriteArrayList<>();

	List<String> entries() {
		return this.entries;
	}

}
