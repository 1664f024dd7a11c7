package dev.jitney.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PageProgram;
import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.Location;
import dev.jitney.event.Refusal;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.TabId;
import dev.jitney.event.Visitor;
import dev.jitney.event.error.EventErrorHandler;
import dev.jitney.event.intercept.EventInterceptor;
import dev.jitney.event.intercept.EventInterceptors;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.event.invoke.HandlerArguments;
import dev.jitney.event.invoke.HandlerInvoker;
import dev.jitney.event.payload.PayloadConverter;
import dev.jitney.event.payload.PayloadLimits;
import dev.jitney.html.Component;
import dev.jitney.html.Layout;
import dev.jitney.html.SourceLocation;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.Addresses;
import dev.jitney.session.page.PageRequest;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.codec.StateChecks;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.state.codec.StateLimits;
import dev.jitney.state.codec.StateTypes;
import dev.jitney.state.Journal;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.OwnerRecord;
import dev.jitney.state.Scope;
import dev.jitney.state.StateManager;
import dev.jitney.state.memory.MemoryStateManager;
import dev.jitney.test.MutableClock;
import dev.jitney.view.View;
import dev.jitney.view.ViewDigest;
import dev.jitney.view.ViewEvaluator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.unit.DataSize;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The session layer over real compiled pages and a memory store, with browsers that are
 * method calls.
 */
final class SessionFixture implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofSeconds(10);

	final MutableClock clock = new MutableClock();

	final MemoryStateManager manager = new MemoryStateManager(this.clock);

	final List<Refusal> refusals = new CopyOnWriteArrayList<>();

	/** What was refused, as the log would have it. */
	final Queue<String> refusalLog = new ConcurrentLinkedQueue<>();

	final TabSessions sessions;

	private final HandlerThreads threads = HandlerThreads.create(4);

	final EventProcessor processor = new EventProcessor(this.threads, this.threads.background(), Schedulers.parallel(),
			256);

	private final Map<String, Addresses.Target> pages = new LinkedHashMap<>();

	private final Map<Integer, Addresses.Target> errorPages = new LinkedHashMap<>();

	private final PageCompiler compiler;

	SessionFixture(Class<?>... stateTypes) {
		this(null, Options.USUAL, stateTypes);
	}

	SessionFixture(Duration firstPaint, Class<?>... stateTypes) {
		this(firstPaint, Options.USUAL.eventTimeout(), stateTypes);
	}

	SessionFixture(Duration firstPaint, Duration eventTimeout, Class<?>... stateTypes) {
		this(null, new Options(firstPaint, eventTimeout, Options.USUAL.tabs(), true), stateTypes);
	}

	/**
	 * @param tabs how many tabs of a session may be connected, and how many may be
	 * painted
	 */
	SessionFixture(Duration firstPaint, int tabs, Class<?>... stateTypes) {
		this(null, new Options(firstPaint, Options.USUAL.eventTimeout(), tabs, true), stateTypes);
	}

	/** Returns tabs as they are in production, where nothing is checked. */
	static SessionFixture unchecked(Class<?>... stateTypes) {
		Options usual = Options.USUAL;
		return new SessionFixture(null, new Options(usual.firstPaint(), usual.eventTimeout(), usual.tabs(), false),
				stateTypes);
	}

	/**
	 * @param store where states are kept instead of in memory, or null
	 */
	SessionFixture(@Nullable StateManager store, Duration firstPaint, Class<?>... stateTypes) {
		this(store, new Options(firstPaint, Options.USUAL.eventTimeout(), Options.USUAL.tabs(), true), stateTypes);
	}

	SessionFixture(Duration firstPaint, List<EventInterceptor> interceptors, List<EventErrorHandler> errorHandlers,
			Class<?>... stateTypes) {
		this(null, new Options(firstPaint, Options.USUAL.eventTimeout(), Options.USUAL.tabs(), true), interceptors,
				errorHandlers, stateTypes);
	}

	private SessionFixture(@Nullable StateManager store, Options options, Class<?>... stateTypes) {
		this(store, options, List.of(), List.of(), stateTypes);
	}

	private SessionFixture(@Nullable StateManager store, Options options, List<EventInterceptor> interceptors,
			List<EventErrorHandler> errorHandlers, Class<?>... stateTypes) {
		StateManager states = (store != null) ? store : this.manager;
		RegistrationContext registrations = new RegistrationContext(
				Arrays.stream(stateTypes).map(Class::getName).toList(), getClass().getClassLoader());
		this.compiler = new PageCompiler(registrations);
		StateTypes types = new StateTypes((type) -> false);
		StateCodec codec = new StateCodec(types, StateLimits.defaults());
		StateLoader loader = new StateLoader(registrations, states, types, codec, (parameter, index) -> null,
				options.development() ? new StateChecks(types, codec) : null, DataSize.ofMegabytes(1),
				TabObserver.NONE);
		DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
		TabSettings settings = new TabSettings(options.firstPaint(), options.eventTimeout(), options.tabs(),
				options.tabs(), options.development(), Duration.ofMinutes(1),
				new TabSettings.Background(Duration.ofMinutes(5), 16),
				(owner) -> (owner.scope() == Scope.TAB) ? Duration.ofHours(1) : Duration.ofDays(1));
		this.sessions = new TabSessions(new TabSessions.Parts(states, loader, this.processor, this.threads,
				new ContextBindings(List.of()), new HandlerInvoker(new ContextBindings(List.of()), List.of()),
				new HandlerArguments(new PayloadConverter(conversion, null, PayloadLimits.DEFAULT), null),
				registrations, new KnownPages(), new Texts(conversion, new StaticMessageSource()), settings, observer(),
				this.clock, new SecureRandom(), new EventInterceptors(new ContextBindings(List.of()), interceptors),
				errorHandlers));
	}

	private TabObserver observer() {
		return new TabObserver() {

			@Override
			public void refused(Refusal reason, String detail) {
				refused(reason);
				SessionFixture.this.refusalLog.add(reason.tag() + ": " + detail);
			}

			@Override
			public void refused(Refusal reason) {
				SessionFixture.this.refusals.add(reason);
			}

		};
	}

	SessionFixture page(String path, Component page) {
		return page(path, null, page);
	}

	SessionFixture page(String path, @Nullable Layout layout, Component page) {
		this.pages.put(path, compile(path, layout, page));
		return this;
	}

	SessionFixture errorPage(int status, Component page) {
		this.errorPages.put(status, compile("error " + status, null, page));
		return this;
	}

	private Addresses.Target compile(String path, @Nullable Layout layout, Component page) {
		PageProgram program = this.compiler.compile(path, "", page, layout, SourceLocation.caller());
		return new Addresses.Target(program, new ViewEvaluator(program.template()), Location.of(path));
	}

	PaintedPage visit(String session, String path) {
		return visit(new PageRequest(session, visitor(), resolve(path), null, null, true));
	}

	/** Fetches a page as the script of a connected document does. */
	PaintedPage visit(String session, String path, Browser browser) {
		PageRequest.Claim claim = new PageRequest.Claim(browser.painted.tab(), "doc", null);
		return visit(new PageRequest(session, visitor(), resolve(path), null, claim, true));
	}

	/** Fetches a page before the user asks for it. */
	PaintedPage prefetch(String session, String path) {
		return visit(new PageRequest(session, visitor(), this.pages.get(path), null, null, false));
	}

	private PaintedPage visit(PageRequest request) {
		PaintedPage painted = this.sessions.visits().visit(request).block(PATIENCE);
		assert painted != null;
		return painted;
	}

	Browser open(String session, String path) {
		return new Browser(session, visit(session, path));
	}

	/** Takes away what a tab has stored of its states, as if another node had. */
	void reset(OwnerId owner) {
		write(owner, (record) -> new OwnerRecord(record.version(), Map.of(), record.journal()));
	}

	/** Writes something into a record as another node would. */
	void amend(OwnerId owner, UnaryOperator<Journal> change) {
		write(owner, (record) -> record.withJournal(change.apply(record.journal())));
	}

	/** Writes the record that another node has left. */
	void put(OwnerId owner, OwnerRecord left) {
		write(owner, (record) -> new OwnerRecord(record.version(), left.states(), left.journal()));
	}

	private void write(OwnerId owner, UnaryOperator<OwnerRecord> change) {
		OwnerLease lease = this.manager.acquire(owner).block(PATIENCE);
		assert lease != null;
		lease.commit(change.apply(lease.record()), Duration.ofHours(1)).block(PATIENCE);
		lease.release().block(PATIENCE);
	}

	Browser connect(String session, PaintedPage painted) {
		Browser browser = new Browser(session, painted);
		browser.tab();
		return browser;
	}

	/** Returns a document whose socket speaks for no tab. */
	Browser refused(String session, PaintedPage painted) {
		Browser browser = new Browser(session, painted);
		assert browser.tab == null : "connected";
		return browser;
	}

	Browser connect(String session, PaintedPage painted, ClientFrame.Hello hello) {
		return new Browser(session, painted, hello);
	}

	/** Says hello; returns null if the socket speaks for no tab afterwards. */
	@Nullable ConnectedTab hello(TabConnection connection, String session, PaintedPage painted) {
		return this.sessions.connector().connect(connection, session, visitor(), hello(painted)).block(PATIENCE);
	}

	private static ClientFrame.Hello hello(PaintedPage painted) {
		return new ClientFrame.Hello(painted.tab().value(), "doc", null, painted.ticket(), painted.program().hash(),
				painted.number(), ViewDigest.of(painted.view()));
	}

	/** Returns the view of a tab as a page that is loaded now would show it. */
	View fresh(String session, TabId tab, String document, String path) {
		PaintedPage painted = claim(session, tab, document, null, path);
		assert tab.equals(painted.tab()) : "painted for " + painted.tab();
		return painted.view();
	}

	/** Paints a page for a document that says which tab it is. */
	PaintedPage claim(String session, TabId tab, String document, @Nullable String closed, String path) {
		PageRequest request = new PageRequest(session, visitor(), this.pages.get(path), null,
				new PageRequest.Claim(tab, document, closed), true);
		PaintedPage painted = this.sessions.visits().visit(request).block(PATIENCE);
		assert painted != null;
		return painted;
	}

	/** Waits until no tab has an event running or waiting. */
	void quiet() {
		Awaitility.await("lanes are empty")
			.pollInterval(Duration.ofMillis(2))
			.until(() -> this.processor.activeLanes() == 0);
	}

	static Visitor visitor() {
		return Visitor.anonymous(Locale.ENGLISH);
	}

	@Override
	public void close() {
		this.sessions.close();
		this.processor.stop(Duration.ZERO).block(PATIENCE);
		this.threads.close();
		this.manager.close();
	}

	private Addresses.@Nullable Target resolve(String url) {
		int query = url.indexOf('?');
		if (query < 0) {
			return this.pages.get(url);
		}
		Addresses.Target page = this.pages.get(url.substring(0, query));
		Location location = new Location(page.program().route(), url.substring(0, query), url.substring(query + 1),
				Map.of());
		return new Addresses.Target(page.program(), page.evaluator(), location);
	}

	private final class KnownPages implements Addresses {

		@Override
		public @Nullable Target resolve(String url) {
			return SessionFixture.this.resolve(url);
		}

		@Override
		public @Nullable Target errorPage(int status, Location location) {
			return SessionFixture.this.errorPages.get(status);
		}

	}

	private record Options(Duration firstPaint, Duration eventTimeout, int tabs, boolean development) {

		private static final Options USUAL = new Options(Duration.ofSeconds(5), Duration.ofSeconds(5), 10, true);

	}

	/** A document in a browser. */
	final class Browser implements TabConnection {

		final PaintedPage painted;

		final List<CloseReason> closed = new ArrayList<>();

		private final BlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();

		private final @Nullable ConnectedTab tab;

		private long sequence;

		Browser(String session, PaintedPage painted) {
			this(session, painted, hello(painted));
		}

		private Browser(String session, PaintedPage painted, ClientFrame.Hello hello) {
			this.painted = painted;
			ConnectedTab tab = SessionFixture.this.sessions.connector()
				.connect(this, session, visitor(), hello)
				.block(PATIENCE);
			this.tab = tab;
		}

		private ConnectedTab tab() {
			assert this.tab != null : "not connected: " + this.frames;
			return this.tab;
		}

		/** Loses the socket. */
		void leave() {
			tab().disconnect();
		}

		String handler(String method) {
			return this.painted.program()
				.handlers()
				.values()
				.stream()
				.filter((entry) -> entry.method().name().equals(method))
				.findFirst()
				.orElseThrow()
				.id();
		}

		void call(String method, @Nullable Object payload, String... rowKeys) {
			JsonNode json = (payload != null) ? JsonMapper.shared().valueToTree(payload) : null;
			tab().accept(new ClientFrame.Call(++this.sequence, handler(method), List.of(rowKeys), json, -1));
		}

		void send(ClientFrame frame) {
			tab().accept(frame);
		}

		OwnerId owner() {
			return OwnerId.tab(this.painted.tab().value());
		}

		ServerFrame next() {
			try {
				ServerFrame frame = this.frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
				assert frame != null : "no frame arrived";
				return frame;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

		ServerFrame.Update update() {
			return (ServerFrame.Update) next();
		}

		@Override
		public void send(ServerFrame frame) {
			this.frames.add(frame);
		}

		@Override
		public void close(CloseReason reason) {
			this.closed.add(reason);
		}

	}

}
