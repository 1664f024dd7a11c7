package dev.jitney.test;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.jitney.event.ClientEvent;
import dev.jitney.session.page.Addresses;
import dev.jitney.view.Delta;
import dev.jitney.view.View;
import dev.jitney.view.ViewDiff;
import dev.jitney.view.ViewJson;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import tools.jackson.core.JsonGenerator;

/**
 * A browser tab without a browser. What it shows comes from deltas, as in a browser, and
 * is compared after each action with what the server would paint anew. An action returns
 * when everything that follows from it has happened, in this tab and in all others; an
 * event that ends otherwise than applied fails the test. Used by the test's thread.
 *
 * <pre class="code">
 * TestTab tab = browser.open("/todos");
 * tab.find("input").type("Milk");
 * tab.find("form").submit();
 * assertThat(tab.select("li").eachText()).containsExactly("Milk");
 * </pre>
 *
 * @since 0.1
 */
public final class TestTab {

	private final TestSite site;

	private final TabReport report = new TabReport();

	private final TypedValues typed = new TypedValues();

	private final TabRuntime runtime;

	private final TestUploads uploads;

	private final Typist typist;

	private final TestFaults faults;

	private final TestBrowser browser;

	private @Nullable ShownPage page;

	private Addresses.@Nullable Target pageOf;

	private long rendered = -1;

	private int depth;

	private boolean expecting;

	private List<TestOutcome> outcomes = new ArrayList<>();

	TestTab(TestSite site, TestBrowser browser) {
		this.site = site;
		this.browser = browser;
		this.runtime = new TabRuntime(site, browser.user(), this.report, browser.functions());
		this.uploads = new TestUploads(site, browser.user(), this.report);
		this.typist = new Typist(this.runtime, this.typed, this.uploads);
		this.faults = new TestFaults(site, this.runtime);
	}

	static TestTab opened(TestSite site, TestBrowser browser, String url) {
		TestTab tab = new TestTab(site, browser);
		tab.appear(() -> "opening " + url, () -> tab.runtime.load(url, Navigation.PUSH));
		return tab;
	}

	/** Opens the tab; one that cannot be opened is none. */
	private void appear(Supplier<String> what, Runnable opening) {
		this.site.add(this);
		boolean open = false;
		try {
			begin(what, opening);
			open = true;
		}
		finally {
			if (!open) {
				abandon();
				this.site.remove(this);
			}
		}
	}

	/** Returns the browser that the tab belongs to. */
	public TestBrowser browser() {
		return this.browser;
	}

	// what it shows

	/**
	 * Returns the document as it is now: attributes say what controls hold. Changing it
	 * changes nothing but the copy.
	 */
	public Document html() {
		return page().document().clone();
	}

	/** Returns the elements that a CSS selector finds. */
	public Elements select(String css) {
		return html().select(css);
	}

	/** Returns all text of the page, without markup. */
	public String text() {
		return page().document().body().text();
	}

	/** Returns the document's title. */
	public String title() {
		return page().document().title();
	}

	/** Returns path, query and fragment of the address bar. */
	public String url() {
		return this.runtime.history().url();
	}

	/**
	 * Returns the one element that a CSS selector finds.
	 * @throws AssertionError if there is none, or more than one; it names those that are
	 * close
	 */
	public TestElement find(String css) {
		return new TestElement(this, search().find(css));
	}

	/**
	 * Returns the elements that a CSS selector finds; an empty list if there are none.
	 */
	public List<TestElement> findAll(String css) {
		return search().all(css).stream().map((element) -> new TestElement(this, element)).toList();
	}

	/** Returns the button with this text, label or value. */
	public TestElement button(String text) {
		return new TestElement(this, search().button(text));
	}

	/** Returns the link with this text. */
	public TestElement link(String text) {
		return new TestElement(this, search().link(text));
	}

	/** Returns the form control with this label or placeholder. */
	public TestElement field(String label) {
		return new TestElement(this, search().field(label));
	}

	PageSearch search() {
		return new PageSearch(page(), where());
	}

	/** Returns the element that has the focus, or null. */
	public @Nullable TestElement focused() {
		Element element = this.typist.focused(page());
		return (element != null) ? new TestElement(this, element) : null;
	}

	// what the user does

	/** Types another URL into the address bar. */
	public void open(String url) {
		begin(() -> "opening " + url, () -> {
			this.typed.clear();
			this.runtime.load(url, Navigation.PUSH);
		});
	}

	/** Loads the page again; the tab stays the same. */
	public void reload() {
		begin(() -> "reloading " + url(), () -> {
			this.typed.clear();
			this.runtime.load(url(), Navigation.RESTORE);
		});
	}

	/** Goes back in the history. */
	public void back() {
		begin(() -> "going back from " + url(), () -> this.runtime.go(-1));
	}

	/** Goes forward in the history. */
	public void forward() {
		begin(() -> "going forward from " + url(), () -> this.runtime.go(1));
	}

	/** Opens a copy of the tab, as a browser's "duplicate" does. */
	public TestTab duplicate() {
		TestTab copy = new TestTab(this.site, this.browser);
		copy.appear(() -> "duplicating " + this.runtime, () -> copy.runtime.copyOf(this.runtime));
		return copy;
	}

	/** Presses a key on the element that has the focus, such as {@code Enter}. */
	public void press(String key) {
		TestElement element = focused();
		if (element == null) {
			throw new AssertionError("On " + where() + " nothing has the focus; press keys on an element");
		}
		element.press(key);
	}

	/** Closes the tab. */
	public void close() {
		abandon();
		this.site.remove(this);
		this.site.settle(() -> "the tab to close");
	}

	/**
	 * Does several things so fast that nothing comes back in between, as a user who types
	 * and presses Enter does.
	 */
	public void atOnce(Consumer<TestTab> actions) {
		begin(() -> "several actions at once", () -> actions.accept(this));
	}

	/**
	 * Does something and waits only until a handler is at work: to look at a page
	 * meanwhile, or to let time pass.
	 */
	public void start(Consumer<TestTab> actions) {
		this.report.begin();
		this.site.begin(() -> startNow(actions), () -> "a handler to begin");
	}

	private void startNow(Consumer<TestTab> actions) {
		this.depth++;
		try {
			actions.accept(this);
		}
		finally {
			this.depth--;
		}
		this.typist.rested();
		this.runtime.rested();
	}

	/**
	 * Does something that must not be applied: it fails, is refused, or is stale.
	 * @return how it ended
	 * @throws AssertionError if it is applied
	 */
	public TestOutcome expectFailure(Runnable action) {
		this.expecting = true;
		this.outcomes.clear();
		try {
			action.run();
		}
		finally {
			this.expecting = false;
		}
		this.outcomes.addAll(this.report.takeOutcomes());
		if (this.outcomes.isEmpty()) {
			throw new AssertionError("Every event was applied, and one was expected not to be");
		}
		return this.outcomes.get(0);
	}

	/**
	 * Waits for something that no action of this tab brings about.
	 * @param what names it if it does not happen in time
	 */
	public void await(String what, Predicate<TestTab> condition) {
		this.site.await(() -> condition.test(this), () -> what);
		this.site.settle(() -> what);
	}

	// what came of it

	/**
	 * Returns the last change of the page since the tab's user last did something.
	 * @throws AssertionError if there was none
	 */
	public TestDelta lastDelta() {
		List<TestDelta> deltas = deltas();
		if (deltas.isEmpty()) {
			throw new AssertionError("Nothing changed on " + where() + " since its user last did something");
		}
		return deltas.get(deltas.size() - 1);
	}

	/** Returns the changes of the page since the tab's user last did something. */
	public List<TestDelta> deltas() {
		return this.report.deltas();
	}

	/**
	 * Returns what the browser was asked to do since the tab's user last did something.
	 * Handlers that wait for the result of a call are not part of it.
	 */
	public List<ClientEvent> clientEvents() {
		return this.report.events();
	}

	/** Returns a copy of a state as this tab sees it: as it is stored, or new. */
	public <S> S state(Class<S> type) {
		return stateOf(type, null);
	}

	/** Returns a copy of a state under a key, such as a chat room. */
	public <S> S state(Class<S> type, String key) {
		return stateOf(type, key);
	}

	private <S> S stateOf(Class<S> type, @Nullable String key) {
		Object state = this.site.answer(
				this.site.node().sessions().inspection().state(this.runtime.identity(), type, key),
				() -> "the state " + type.getName());
		return Objects.requireNonNull(type.cast(state));
	}

	/** Whether the tab's socket is open and was welcomed. */
	public boolean isConnected() {
		return this.runtime.socket().isReady();
	}

	/** Returns what can go wrong on the line of this tab. */
	public TestFaults faults() {
		return this.faults;
	}

	// how it works

	ShownPage page() {
		ShownPage known = this.page;
		if (known != null && this.rendered == this.runtime.changes()) {
			return known;
		}
		Addresses.Target target = this.runtime.page();
		ShownPage shown = new ShownPage(target.program(), this.runtime.view());
		if (this.pageOf != null && !this.pageOf.program().hash().equals(target.program().hash())) {
			this.typed.clear();
		}
		this.typed.show(shown);
		focusNew(shown, known);
		this.page = shown;
		this.pageOf = target;
		this.rendered = this.runtime.changes();
		return shown;
	}

	/** The runtime focuses an element with autofocus when it comes to the page. */
	private void focusNew(ShownPage shown, @Nullable ShownPage before) {
		for (Element element : shown.document().body().select("[autofocus]")) {
			Place place = shown.place(element);
			if (place != null && (before == null || before.at(place) == null)) {
				this.typist.focusSilently(place);
			}
		}
	}

	Typist typist() {
		return this.typist;
	}

	/** Runs an action of the user, and waits for all that follows. */
	void act(Supplier<String> what, Runnable action) {
		String stopped = this.runtime.stopped();
		if (stopped != null) {
			throw new AssertionError("Nothing can be done in " + this.runtime + ": " + stopped);
		}
		begin(what, action);
	}

	private void begin(Supplier<String> what, Runnable action) {
		if (this.depth == 0) {
			this.report.begin();
		}
		this.depth++;
		try {
			action.run();
		}
		finally {
			this.depth--;
		}
		if (this.depth == 0) {
			this.typist.rested();
			this.site.settle(() -> what.get() + " to end");
			judge(what);
		}
	}

	private void judge(Supplier<String> what) {
		List<TestOutcome> ended = this.report.takeOutcomes();
		if (this.expecting) {
			this.outcomes.addAll(ended);
		}
		else if (!ended.isEmpty()) {
			TestOutcome first = ended.get(0);
			throw new AssertionError("The event of " + what.get() + " ended as " + first.kind() + ": " + first.message()
					+ "\n(if that is meant, use expectFailure)");
		}
	}

	/** Takes what has arrived. Returns whether anything has happened. */
	boolean live() {
		boolean moved = this.runtime.live();
		return this.uploads.live() || moved;
	}

	/** Does what a browser does when its user rests. */
	void rested() {
		this.runtime.rested();
	}

	boolean isSettled() {
		return this.runtime.isSettled() && this.uploads.isSettled();
	}

	String underWay() {
		String runtime = this.runtime.underWay();
		String uploads = this.uploads.underWay();
		return (runtime.isEmpty() || uploads.isEmpty()) ? runtime + uploads : runtime + ", " + uploads;
	}

	void cutFromKilledNode() {
		this.runtime.socket().cutFromKilledNode();
	}

	/** Goes away without waiting for anything. */
	void abandon() {
		this.runtime.goOffline(true);
		this.runtime.socket().abandon();
	}

	/** Returns what is left to do for this tab, and for whoever tests it, in words. */
	List<String> unfinished() {
		List<String> all = new ArrayList<>();
		this.report.takeOutcomes()
			.forEach((outcome) -> all
				.add(this.runtime + " was told that an event " + outcome.kind() + ": " + outcome.message()));
		if (this.faults.isLeft()) {
			all.add(this.runtime + " was to see a fault, and nothing came that it could happen to");
		}
		if (this.runtime.socket().isReady()) {
			wanted().forEach((each) -> all.add(this.runtime + " leaves " + each));
		}
		return all;
	}

	/** Returns what the server still wants of this tab, in words. */
	private List<String> wanted() {
		List<String> unfinished = this.site.answer(
				this.site.node().sessions().inspection().unfinished(this.runtime.identity(), this.runtime.handled()),
				() -> "the record of " + this.runtime);
		return (unfinished != null) ? unfinished : List.of();
	}

	/**
	 * Compares what the tab shows with all of what the server would show now, and looks
	 * for bad markup.
	 */
	void verify() {
		if (!this.runtime.socket().isReady()) {
			return;
		}
		View full = this.site.answer(
				this.site.node().sessions().inspection().view(this.runtime.identity(), this.runtime.page()),
				() -> "the whole view of " + this.runtime);
		if (full != null && !full.equals(this.runtime.view())) {
			throw new AssertionError("The deltas have not led " + where()
					+ " to what the server would show now; a value depends on something else than its state, the locale"
					+ " and the user, or somebody changed the store. The difference: "
					+ json(ViewDiff.diff(this.runtime.view(), full)));
		}
		ShownPage shown = page();
		List<String> findings = this.browser.lint().stream().flatMap((lint) -> lint.findings(shown).stream()).toList();
		if (!findings.isEmpty()) {
			throw new AssertionError("Bad markup on " + where() + ": " + String.join("; ", findings));
		}
	}

	private static String json(Delta delta) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = ServerMessage.MAPPER.createGenerator(text)) {
			ViewJson.write(delta, json);
		}
		return text.toString();
	}

	/** Names the page for an error message. */
	String where() {
		return "the page " + this.runtime.page().program().route() + " at " + url();
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%s of %s", this.runtime, this.browser);
	}

}
