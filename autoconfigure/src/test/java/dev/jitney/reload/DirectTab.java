package dev.jitney.reload;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.Visitor;
import dev.jitney.session.ConnectedTab;
import dev.jitney.session.Jitney;
import dev.jitney.session.TabSessions;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.Addresses;
import dev.jitney.session.page.PageRequest;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.state.Scope;
import dev.jitney.state.StateToken;
import dev.jitney.view.ViewDigest;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** A tab that is connected without browser or network. */
final class DirectTab implements TabConnection {

	private static final long PATIENCE_SECONDS = 60;

	private final BlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();

	private ApplicationContext context;

	private final ConnectedTab tab;

	private final String id;

	private final PaintedPage painted;

	private long sequence;

	/** Paints a page and connects to it. */
	DirectTab(ApplicationContext context, String path) {
		this.context = context;
		TabSessions sessions = context.getBean(TabSessions.class);
		Visitor visitor = Visitor.anonymous(Locale.ENGLISH);
		Addresses.Target page = Objects.requireNonNull(context.getBean(Addresses.class).resolve(path));
		this.painted = sessions.visits()
			.visit(new PageRequest("session", visitor, page, null, null, true))
			.blockOptional()
			.orElseThrow();
		this.id = Objects.requireNonNull(this.painted.tab()).value();
		ClientFrame.Hello hello = new ClientFrame.Hello(this.id, "doc", null, this.painted.ticket(),
				this.painted.program().hash(), this.painted.number(), ViewDigest.of(this.painted.view()));
		this.tab = sessions.connector().connect(this, "session", visitor, hello).blockOptional().orElseThrow();
		next();
	}

	/** Returns the id of the handler that calls a method. */
	String handler(String method) {
		return this.painted.program()
			.handlers()
			.values()
			.stream()
			.filter((entry) -> entry.method().name().equals(method))
			.map(HandlerEntry::id)
			.findFirst()
			.orElseThrow();
	}

	/** Sends an event; does not wait for its outcome. */
	long call(String handler) {
		this.tab.accept(new ClientFrame.Call(++this.sequence, handler, List.of(), null, -1));
		return this.sequence;
	}

	/** Returns the next frame. */
	ServerFrame next() {
		try {
			ServerFrame frame = this.frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (frame == null) {
				throw new AssertionError("No frame came");
			}
			return frame;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Looks at the application as it has started again. */
	DirectTab in(ApplicationContext context) {
		this.context = context;
		return this;
	}

	/** Returns the value of a field of one of the tab's states, as it is stored. */
	Object stored(String type, String field) {
		return this.context.getBean(Jitney.class)
			.read(new StateToken<>(Scope.TAB, this.id, type, ""), (state) -> ReflectionTestUtils.getField(state, field))
			.blockOptional()
			.orElseThrow();
	}

	@Override
	public void send(ServerFrame frame) {
		this.frames.add(frame);
	}

	@Override
	public void close(CloseReason reason) {
		this.frames.add(new ServerFrame.Gone());
	}

}
