package dev.jitney.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import dev.jitney.compile.HandlerEntry;
import dev.jitney.event.Visitor;
import dev.jitney.session.ConnectedTab;
import dev.jitney.session.TabSessions;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.session.frame.TabConnection;
import dev.jitney.session.page.Addresses;
import dev.jitney.session.page.PageRequest;
import dev.jitney.session.page.PaintedPage;
import dev.jitney.view.ViewDigest;

import org.springframework.context.ApplicationContext;

/** A tab without a socket, in the process of its server. Used by one thread. */
final class LocalTab implements TabConnection {

	private static final String SESSION = "session";

	private final BlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();

	private final ConnectedTab tab;

	private final String handler;

	private long sequence;

	/** Paints a page and connects to it. */
	LocalTab(ApplicationContext context, String path) throws InterruptedException {
		TabSessions sessions = context.getBean(TabSessions.class);
		Visitor visitor = Visitor.anonymous(Locale.ENGLISH);
		Addresses.Target page = context.getBean(Addresses.class).resolve(path);
		PaintedPage painted = sessions.visits()
			.visit(new PageRequest(SESSION, visitor, Objects.requireNonNull(page), null, null, true))
			.blockOptional()
			.orElseThrow();
		ClientFrame.Hello hello = new ClientFrame.Hello(Objects.requireNonNull(painted.tab()).value(), "doc", null,
				painted.ticket(), painted.program().hash(), painted.number(), ViewDigest.of(painted.view()));
		this.tab = sessions.connector().connect(this, SESSION, visitor, hello).blockOptional().orElseThrow();
		this.frames.take();
		this.handler = painted.program().handlers().values().stream().map(HandlerEntry::id).findFirst().orElseThrow();
	}

	/** Returns how many clicks there were. */
	long clicks() {
		return this.sequence;
	}

	/** Calls the page's first handler and waits for the delta. */
	ServerFrame click(String... rowKeys) throws InterruptedException {
		this.tab.accept(new ClientFrame.Call(++this.sequence, this.handler, List.of(rowKeys), null, -1));
		ServerFrame frame = this.frames.take();
		if (!(frame instanceof ServerFrame.Update update) || update.delta() == null) {
			throw new IllegalStateException("Not a delta: " + frame);
		}
		return frame;
	}

	@Override
	public void send(ServerFrame frame) {
		this.frames.add(frame);
	}

	@Override
	public void close(CloseReason reason) {
		throw new IllegalStateException("Closed: " + reason);
	}

}
