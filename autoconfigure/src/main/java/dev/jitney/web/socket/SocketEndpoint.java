package dev.jitney.web.socket;

import dev.jitney.event.Visitor;
import dev.jitney.session.TabConnector;
import dev.jitney.session.TabObserver;
import dev.jitney.session.frame.TabConnection.CloseReason;
import dev.jitney.web.identity.PrincipalWatch;
import dev.jitney.web.identity.WatchedIdentity;
import dev.jitney.web.policy.SocketPolicies;
import dev.jitney.web.request.EventLoop;
import dev.jitney.web.request.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Accepts websockets: from the application's own pages, for browsers that have been given
 * a session by a page. The application's filters have seen the handshake before.
 */
public final class SocketEndpoint implements WebHandler {

	private static final CloseStatus NO_SESSION = new CloseStatus(CloseReason.SESSION_ENDED.code(),
			CloseReason.SESSION_ENDED.name());

	private final WebSocketService service;

	private final TabConnector connector;

	private final PrincipalWatch watch;

	private final SocketPolicies policies;

	private final TabObserver observer;

	private final FrameReader reader;

	private final FrameWriter writer = new FrameWriter();

	private final OpenSockets sockets = new OpenSockets();

	/**
	 * Creates the endpoint.
	 * @param service upgrades requests; knows how large a frame may be
	 */
	public SocketEndpoint(WebSocketService service, TabConnector connector, PrincipalWatch watch,
			SocketPolicies policies, TabObserver observer, FrameReader reader) {
		this.service = service;
		this.connector = connector;
		this.watch = watch;
		this.policies = policies;
		this.observer = observer;
		this.reader = reader;
	}

	/**
	 * Closes all sockets and accepts no more, because the server stops. To be called once
	 * the tabs have left.
	 */
	public void stop() {
		this.sockets.close();
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		if (this.sockets.isClosed()) {
			exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
			return exchange.getResponse().setComplete();
		}
		if (!this.policies.origins().allows(exchange.getRequest())) {
			exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
			return exchange.getResponse().setComplete();
		}
		Closer closer = new Closer();
		return this.watch.open(exchange, (change) -> closer.close())
			.publishOn(EventLoop.of(exchange))
			.map((identity) -> upgrade(exchange, identity, closer))
			.defaultIfEmpty(
					Mono.defer(() -> this.service.handleRequest(exchange, (session) -> session.close(NO_SESSION))))
			.flatMap((upgrade) -> upgrade);
	}

	private Mono<Void> upgrade(ServerWebExchange exchange, WatchedIdentity identity, Closer closer) {
		Visitor visitor = Visitors.of(exchange, identity.browser().principal());
		return this.service.handleRequest(exchange, (session) -> serve(session, identity, visitor, closer))
			// it completes with the handshake; from then on the socket gives the watch
			// back
			.doOnError((failure) -> identity.close())
			.doOnCancel(identity::close);
	}

	private Mono<Void> serve(WebSocketSession session, WatchedIdentity identity, Visitor visitor, Closer closer) {
		SocketConnection connection = new SocketConnection(session, this.writer, this.observer);
		closer.connection = connection;
		this.sockets.add(connection);
		if (!identity.isCurrent()) {
			this.sockets.remove(connection);
			return session.close(NO_SESSION);
		}
		Socket socket = new Socket(connection, identity, visitor, this.connector, this.reader, this.policies);
		socket.awaitHello();
		Flux<WebSocketMessage> messages = session.receive().doOnError(this.policies.frameSizes()::ended);
		Mono<Void> input = messages.doOnNext(socket::receive).takeUntilOther(connection.end()).doFinally((signal) -> {
			socket.closed();
			connection.ended();
		}).then();
		return session.send(connection.outbound()).and(input).doFinally((signal) -> this.sockets.remove(connection));
	}

	/** Closes a socket that may not be open yet. */
	private static final class Closer {

		private volatile @Nullable SocketConnection connection;

		void close() {
			SocketConnection open = this.connection;
			if (open != null) {
				open.close(CloseReason.SESSION_ENDED);
			}
		}

	}

}
