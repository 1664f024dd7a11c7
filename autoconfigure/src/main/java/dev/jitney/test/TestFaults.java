package dev.jitney.test;

import dev.jitney.test.LineFaults.Fault;

/**
 * What can go wrong between a tab and the application, on demand: to see that an
 * application's effects stand it. Whatever breaks, the browser runtime mends it on its
 * own; a test asserts that each event has counted once all the same. Used by the test's
 * thread.
 *
 * @since 0.1
 */
public final class TestFaults {

	private final TestSite site;

	private final TabRuntime runtime;

	TestFaults(TestSite site, TabRuntime runtime) {
		this.site = site;
		this.runtime = runtime;
	}

	/** Breaks the line; the browser opens another at once. */
	public void dropSocket() {
		this.runtime.goOffline(true);
		this.runtime.goOnline();
		settle("the tab to connect again");
	}

	/**
	 * Takes the network away until {@link #goOnline()}. The server learns of it. What the
	 * user does meanwhile waits in the browser.
	 */
	public void goOffline() {
		this.runtime.goOffline(true);
		settle("the server to notice");
	}

	/**
	 * Takes the network away until {@link #goOnline()}, and the server does not notice:
	 * what it sends is lost.
	 */
	public void goOfflineUnnoticed() {
		this.runtime.goOffline(false);
	}

	/** Gives the network back; the browser says hello and sends what waits. */
	public void goOnline() {
		this.runtime.goOnline();
		settle("the tab to connect again");
	}

	/** The next event of the user is lost, and the line with it. */
	public void loseNextEvent() {
		this.runtime.socket().toServer().add(Fault.LOSE);
	}

	/** The next event of the user arrives twice. */
	public void duplicateNextEvent() {
		this.runtime.socket().toServer().add(Fault.DUPLICATE);
	}

	/**
	 * The next event of the user is overtaken by the one after it; both have to be done
	 * {@linkplain TestTab#atOnce at once}.
	 */
	public void swapNextEvents() {
		this.runtime.socket().toServer().add(Fault.SWAP);
	}

	/** The next update from the server is lost, and the line with it. */
	public void loseNextUpdate() {
		this.runtime.socket().toBrowser().add(Fault.LOSE);
	}

	/** The next update from the server arrives twice. */
	public void duplicateNextUpdate() {
		this.runtime.socket().toBrowser().add(Fault.DUPLICATE);
	}

	/** The next update from the server is overtaken by the one after it. */
	public void swapNextUpdates() {
		this.runtime.socket().toBrowser().add(Fault.SWAP);
	}

	/** Sends every event of the document once more, though all are settled. */
	public void resendEvents() {
		this.runtime.queue().repeat();
		settle("the repeated events to be answered");
	}

	/**
	 * The node dies: all sockets break, what it was doing is lost, what it has written
	 * stays. The browsers go on with another node.
	 * @throws IllegalStateException if the application has a state manager of its own
	 */
	public void killNode() {
		this.site.states("killNode").kill();
		this.site.buryKilledNodes();
		settle("the tabs to connect to another node");
	}

	/**
	 * The node dies as soon as it has written the outcome of the next event and before
	 * anybody is told: the moment that makes naive handlers run twice. An event that
	 * flushes dies at its first flush, and ends interrupted.
	 * @throws IllegalStateException if the application has a state manager of its own
	 */
	public void killNodeAfterNextCommit() {
		this.site.states("killNodeAfterNextCommit").killAfterCommit(this.site::buryKilledNodes);
	}

	/** Whether a fault was asked for and has not happened. */
	boolean isLeft() {
		return this.runtime.socket().toServer().left() + this.runtime.socket().toBrowser().left() > 0;
	}

	private void settle(String what) {
		this.site.settle(() -> what);
	}

}
