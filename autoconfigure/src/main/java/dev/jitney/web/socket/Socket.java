package dev.jitney.web.socket;

import java.util.concurrent.atomic.AtomicBoolean;

import dev.jitney.event.Refusal;
import dev.jitney.event.Visitor;
import dev.jitney.session.ConnectedTab;
import dev.jitney.session.TabConnector;
import dev.jitney.session.frame.ClientFrame;
import dev.jitney.session.frame.TabConnection.CloseReason;
import dev.jitney.web.identity.WatchedIdentity;
import dev.jitney.web.policy.EventRatePolicy;
import dev.jitney.web.policy.SocketPolicies;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.WebSocketMessage;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** One open websocket. Messages arrive one after the other; nothing here blocks. */
final class Socket {

	private static final Log logger = LogFactory.getLog(Socket.class);

	private final SocketConnection connection;

	private final WatchedIdentity identity;

	private final Visitor visitor;

	private final TabConnector connector;

	private final FrameReader reader;

	private final EventRatePolicy.EventRate rate;

	private final SocketPolicies policies;

	/** Ends the socket if it speaks for no tab. */
	private final Disposable.Swap patience = Disposables.swap();

	private final AtomicBoolean closed = new AtomicBoolean();

	private boolean greeted;

	/** The tab that the socket speaks for; null until its hello is answered. */
	private volatile @Nullable ConnectedTab tab;

	Socket(SocketConnection connection, WatchedIdentity identity, Visitor visitor, TabConnector connector,
			FrameReader reader, SocketPolicies policies) {
		this.connection = connection;
		this.identity = identity;
		this.visitor = visitor;
		this.connector = connector;
		this.reader = reader;
		this.rate = policies.rates().begin();
		this.policies = policies;
	}

	/** Lets the time begin in which the other side has to speak for a tab. */
	void awaitHello() {
		this.patience.update(this.policies.hellos().await(() -> this.connection.close(CloseReason.SILENT)));
	}

	/**
	 * Takes a message; what follows the one for which the socket was closed is dropped.
	 */
	void receive(WebSocketMessage message) {
		if (this.connection.isClosed()) {
			return;
		}
		if (message.getType() != WebSocketMessage.Type.TEXT) {
			refuse(Refusal.MALFORMED_FRAME, "a frame that is not text", CloseReason.PROTOCOL);
		}
		else if (!this.rate.allows()) {
			this.connection.close(CloseReason.TOO_MUCH);
		}
		else if (this.identity.isCurrent()) {
			read(message);
		}
	}

	private void read(WebSocketMessage message) {
		ClientFrame frame;
		try {
			frame = this.reader.read(bytes(message.getPayload()));
		}
		catch (MalformedFrameException ex) {
			refuse(Refusal.MALFORMED_FRAME, String.valueOf(ex.getMessage()), CloseReason.PROTOCOL);
			return;
		}
		accept(frame);
	}

	private void accept(ClientFrame frame) {
		if (frame instanceof ClientFrame.Call) {
			this.identity.active();
		}
		ConnectedTab tab = this.tab;
		if (tab != null && !(frame instanceof ClientFrame.Hello)) {
			tab.accept(frame);
		}
		else if (frame instanceof ClientFrame.Hello hello && !this.greeted) {
			this.greeted = true;
			this.patience.update(Disposables.disposed());
			this.connector.connect(this.connection, this.identity.browser().id().value(), this.visitor, hello)
				.subscribe(this::connected, this::failed, this::answered);
		}
		else {
			refuse(Refusal.UNEXPECTED_FRAME, "a frame before the hello was answered", CloseReason.PROTOCOL);
		}
	}

	private void connected(ConnectedTab tab) {
		this.tab = tab;
		if (this.closed.get()) {
			tab.disconnect();
		}
	}

	private void answered() {
		if (this.tab == null) {
			awaitHello();
		}
	}

	private void failed(Throwable failure) {
		logger.error("A tab could not connect", failure);
		this.connection.close(CloseReason.RESTART);
	}

	private void refuse(Refusal reason, String what, CloseReason close) {
		this.policies.refusals().refused(reason, what);
		this.connection.close(close);
	}

	/** Forgets the socket. */
	void closed() {
		this.closed.set(true);
		this.patience.dispose();
		this.identity.close();
		ConnectedTab tab = this.tab;
		if (tab != null) {
			tab.disconnect();
		}
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		return bytes;
	}

}
