package dev.jitney.moving;

import java.util.concurrent.CountDownLatch;

import dev.jitney.state.State;

/** Counts cars, and says which node did so last. */
@State
class Ferry {

	static volatile CountDownLatch begun = new CountDownLatch(0);

	static volatile CountDownLatch loading = new CountDownLatch(0);

	private final Node node;

	private int cars;

	private String loadedBy = "";

	Ferry(Node node) {
		this.node = node;
	}

	int cars() {
		return this.cars;
	}

	String loadedBy() {
		return this.loadedBy;
	}

	void load() {
		this.cars++;
		this.loadedBy = this.node.name();
	}

	void loadSlowly() throws InterruptedException {
		begun.countDown();
		loading.await();
		load();
	}

}
