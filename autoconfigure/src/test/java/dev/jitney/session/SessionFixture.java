package dev.jitney.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PageProgram;
import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.Location;
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
import dev.jitney.html.SourceLocation;
import dev.jitney.state.codec.StateChecks;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.state.codec.StateLimits;
import dev.jitney.state.codec.StateTypes;
import dev.jitney.state.Journal;
import dev.jitney.state.MutableClock;
import dev.jitney.state.OwnerId;
import dev.jitney.state.OwnerLease;
import dev.jitney.state.memory.MemoryStateManager;
import dev.jitney.view.View;
import dev.jitney.view.ViewDigest;
import dev.jitney.view.ViewEvaluator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.format.support.DefaultFormattingConversionService;
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

	final TabSessions sessions;

	private final HandlerThreads threads = HandlerThreads.create(4);

	final EventProcessor processor = new EventProcessor(this.threads, Schedulers.parallel(), 256);

	private final Map<String, Addresses.Target> pages = new LinkedHashMap<>();

	private final PageCompiler compiler;

	SessionFixture(Class<?>... stateTypes) {
		this(Duration.ofSeconds(5), stateTypes);
	}

	SessionFixture(Duration firstPaint, Class<?>... stateTypes) {
		this(firstPaint, List.of(), List.of(), stateTypes);
	}

	SessionFixture(Duration firstPaint, List<EventInterceptor> interceptors, List<EventErrorHandler> errorHandlers,
			Class<?>... stateTypes) {
		RegistrationContext registrations = new RegistrationContext(
				Arrays.stream(stateTypes).map(Class::getName).toList(), getClass().getClassLoader());
		this.compiler = new PageCompiler(registrations);
		StateTypes types = new StateTypes((type) -> false);
		StateCodec codec = new StateCodec(types, StateLimits.defaults());
		StateLoader loader = new StateLoader(registrations, this.manager, types, codec, (parameter, index) -> null,
				new StateChecks(types, codec));
		DefaultFormattingConversionService conversion = new DefaultFormattingConversionService();
		TabSettings settings = new TabSettings(firstPaint, Duration.ofSeconds(5), 10, true, Duration.ofMinutes(1),
				(owner) -> Duration.ofHours(1));
		this.sessions = new TabSessions(new TabSessions.Parts(this.manager, loader, this.processor, this.threads,
				new ContextBindings(List.of()), new HandlerInvoker(new ContextBindings(List.of()), List.of()),
				new HandlerArguments(new PayloadConverter(conversion, null, PayloadLimits.DEFAULT), null),
				registrations, this::resolve, new Texts(conversion, new StaticMessageSource()), settings,
				TabObserver.NONE, new SecureRandom(),
				new EventInterceptors(new ContextBindings(List.of()), interceptors), errorHandlers));
	}

	private Addresses.@Nullable Target resolve(String url) {
		return this.pages.get(url);
	}

	SessionFixture page(String path, Component page) {
		PageProgram program = this.compiler.compile(path, "", page, null, SourceLocation.caller());
		this.pages.put(path, new Addresses.Target(program, new ViewEvaluator(program.template()), Location.of(path)));
		return this;
	}

	PaintedPage visit(String session, String path) {
		return visit(new PageRequest(session, visitor(), this.pages.get(path), null, null, true));
	}

	/** Fetches a page as the script of a connected document does. */
	PaintedPage visit(String session, String path, Browser browser) {
		PageRequest.Claim claim = new PageRequest.Claim(browser.painted.tab(), "doc", null);
		return visit(new PageRequest(session, visitor(), this.pages.get(path), null, claim, true));
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

	/** Writes something into a record as another node would. */
	void amend(OwnerId owner, UnaryOperator<Journal> change) {
		OwnerLease lease = this.manager.acquire(owner).block(PATIENCE);
		assert lease != null;
		lease.commit(lease.record().withJournal(change.apply(lease.record().journal())), Duration.ofHours(1))
			.block(PATIENCE);
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
		this.processor.stop(Duration.ZERO).block(PATIENCE);
		this.threads.close();
		this.manager.close();
	}

	/** A document in a browser. */
	final class Browser implements TabConnection {

		final PaintedPage painted;

		final List<CloseReason> closed = new ArrayList<>();

		private final BlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();

		private final @Nullable ConnectedTab tab;

		private long sequence;

		Browser(String session, PaintedPage painted) {
			this.painted = painted;
			ClientFrame.Hello hello = new ClientFrame.Hello(painted.tab().value(), "doc", null, painted.ticket(),
					painted.program().hash(), painted.number(), ViewDigest.of(painted.view()));
			ConnectedTab tab = SessionFixture.this.sessions.connector()
				.connect(this, session, visitor(), hello)
				.block(PATIENCE);
			this.tab = tab;
		}

		private ConnectedTab tab() {
			assert this.tab != null : "not connected: " + this.frames;
			return this.tab;
		}

		void disconnect() {
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
