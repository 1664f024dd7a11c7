package dev.jitney.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.session.TabSessions;
import dev.jitney.session.page.PageAddresses;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * The application of a test, and all browser tabs that look at it. Used by the test's
 * thread.
 */
final class TestSite implements TestClock.Passing {

	private static final int QUEUE = 256;

	private static final Duration LONG = Duration.ofDays(1);

	/** How long to wait for news before looking whether all is quiet. */
	private static final int LOOK_AGAIN_MILLIS = 2;

	private final TestNode first;

	private final PageAddresses addresses;

	private final PageCatalogue catalogue;

	private final HandlerThreads threads;

	private final TestScheduler scheduler;

	private final Beginnings beginnings;

	private final Semaphore news = new Semaphore(0);

	private final List<TestTab> tabs = new CopyOnWriteArrayList<>();

	private final List<TestNode> nodes = new ArrayList<>();

	private final Set<Lint> lint;

	private final Duration patience;

	TestSite(TestNode node, PageAddresses addresses, PageCatalogue catalogue, HandlerThreads threads,
			TestScheduler scheduler, Beginnings beginnings, Set<Lint> lint, Duration patience) {
		this.first = node;
		this.addresses = addresses;
		this.catalogue = catalogue;
		this.threads = threads;
		this.scheduler = scheduler;
		this.beginnings = beginnings;
		beginnings.tell(this::news);
		this.lint = lint.isEmpty() ? EnumSet.noneOf(Lint.class) : EnumSet.copyOf(lint);
		this.patience = patience;
		this.nodes.add(node);
	}

	/** Returns the node that answers now; a new one if the last was killed. */
	TestNode node() {
		TestNode last = this.nodes.get(this.nodes.size() - 1);
		if (!last.isKilled()) {
			return last;
		}
		TestStates states = states("killNode").onAnotherNode();
		EventProcessor processor = new EventProcessor(this.threads, this.scheduler, QUEUE);
		TabSessions sessions = this.first.sessions().inspection().onAnotherNode(states, processor);
		TestNode next = new TestNode(sessions, processor, states);
		this.nodes.add(next);
		return next;
	}

	/** Returns the store of the node that answers now. */
	TestStates states(String purpose) {
		TestStates states = this.nodes.get(this.nodes.size() - 1).states();
		if (states == null) {
			throw new IllegalStateException(purpose + " needs the store of the test kit, and the application has a"
					+ " StateManager of its own; leave that out of this test");
		}
		return states;
	}

	/** Cuts the lines to nodes that were killed, and clears what these still know. */
	void buryKilledNodes() {
		this.tabs.forEach(TestTab::cutFromKilledNode);
	}

	PageAddresses addresses() {
		return this.addresses;
	}

	Set<Lint> lint() {
		return this.lint;
	}

	/** Returns the routes of all pages, for error messages. */
	String routes() {
		return String.join(", ",
				this.catalogue.pages()
					.stream()
					.filter((page) -> !page.isErrorPage())
					.map(PageDefinition::name)
					.toList());
	}

	void add(TestTab tab) {
		this.tabs.add(tab);
	}

	void remove(TestTab tab) {
		this.tabs.remove(tab);
	}

	/** Has whoever waits look again. Called by any thread. */
	void news() {
		this.news.release();
	}

	/** Waits until nothing is under way, neither on the line nor on a node. */
	void settle(Supplier<String> what) {
		await(this::isSettled, what);
		this.tabs.forEach(TestTab::rested);
		await(this::isSettled, what);
		this.tabs.forEach(TestTab::verify);
	}

	private boolean isSettled() {
		return this.nodes.stream().allMatch(TestNode::isQuiet) && this.tabs.stream().allMatch(TestTab::isSettled);
	}

	/**
	 * Waits until something that was started is at work on a handler's thread, or over.
	 */
	void begin(Runnable start, Supplier<String> what) {
		long before = this.beginnings.count();
		start.run();
		await(() -> this.beginnings.count() > before || isSettled(), what);
	}

	/**
	 * Waits for an answer, and lets all tabs live meanwhile; fails as the answer does.
	 */
	<T> @Nullable T answer(Mono<T> mono, Supplier<String> what) {
		AtomicReference<@Nullable T> answer = new AtomicReference<>();
		AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
		AtomicBoolean done = new AtomicBoolean();
		mono.doFinally((signal) -> {
			done.set(true);
			news();
		}).subscribe(answer::set, failure::set);
		await(done::get, what);
		Throwable thrown = failure.get();
		if (thrown != null) {
			throw Exceptions.propagate(thrown);
		}
		return answer.get();
	}

	/** Waits for a condition, and lets all tabs live meanwhile. */
	void await(BooleanSupplier condition, Supplier<String> what) {
		long deadline = System.nanoTime() + this.patience.toNanos();
		while (true) {
			boolean moved = false;
			for (TestTab tab : this.tabs) {
				moved |= tab.live();
			}
			if (!moved && condition.getAsBoolean()) {
				return;
			}
			if (System.nanoTime() > deadline) {
				throw new AssertionError(
						"Waited " + this.patience.toSeconds() + " s for " + what.get() + ". " + underWay());
			}
			if (!moved) {
				rest();
			}
		}
	}

	private void rest() {
		try {
			if (this.news.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
				this.news.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("The test was interrupted", ex);
		}
	}

	private String underWay() {
		List<String> reasons = new ArrayList<>();
		this.tabs.stream().map(TestTab::underWay).filter((text) -> !text.isEmpty()).forEach(reasons::add);
		int lanes = this.nodes.stream().mapToInt((node) -> node.processor().activeLanes()).sum();
		int waiting = this.nodes.stream().mapToInt((node) -> node.processor().waiting()).sum();
		if (lanes > 0) {
			reasons.add("events of " + lanes + " tabs are running, " + waiting + " more wait");
		}
		return String.join("; ", reasons) + ". A handler that waits for time to pass needs TestClock.advance;"
				+ " one that streams without end needs @Background or a test of its own";
	}

	/** Lets time pass for handlers, tabs and records. */
	@Override
	public void passed(Duration step) {
		this.scheduler.passed(step);
		TestNode node = node();
		node.sessions().keepAlive().subscribe();
		if (node.states() != null) {
			node.states().sweep();
		}
	}

	@Override
	public void arrived() {
		settle(() -> "what happens as time passes to end");
	}

	/**
	 * Ends a test: looks whether everything that had to happen has, closes all tabs, and
	 * forgets everything.
	 * @param looks whether to look, which makes no sense after a test that failed
	 * @return what was wrong, in words
	 */
	List<String> end(boolean looks) {
		List<String> wrong = new ArrayList<>();
		try {
			if (looks) {
				settle(() -> "the test to end");
				this.tabs.forEach((tab) -> wrong.addAll(tab.unfinished()));
			}
		}
		catch (AssertionError ex) {
			wrong.add(String.valueOf(ex.getMessage()));
		}
		finally {
			List.copyOf(this.tabs).forEach(TestTab::abandon);
			interruptHandlers();
			wrong.addAll(leaks());
			reset();
		}
		return wrong;
	}

	/** Has handlers that a test left waiting time out. */
	private void interruptHandlers() {
		if (!this.nodes.stream().allMatch(TestNode::isQuiet)) {
			this.scheduler.passed(LONG);
			await(() -> this.nodes.stream().allMatch(TestNode::isQuiet), () -> "handlers to be interrupted");
		}
	}

	private List<String> leaks() {
		List<String> leaks = new ArrayList<>();
		for (TestNode node : this.nodes) {
			if (!node.sessions().inspection().isIdle()) {
				leaks.add("a node remembers a tab that is closed");
			}
			if (!node.equals(this.first)) {
				node.processor().stop(Duration.ZERO).subscribe();
			}
			else if (!node.isQuiet()) {
				leaks.add(node.processor().activeLanes() + " tabs still have events that run or wait");
			}
		}
		return leaks;
	}

	private void reset() {
		this.tabs.clear();
		this.nodes.clear();
		this.nodes.add(this.first);
		if (this.first.states() != null) {
			this.first.states().reset();
		}
		this.news.drainPermits();
	}

}
