package dev.jitney.web.request;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;

/**
 * The thread that reads a request's connection. What is answered on another one races
 * with what the browser sends next: the first frame of a websocket, or the next request
 * on the same connection, was lost once in a hundred times.
 */
public final class EventLoop {

	private EventLoop() {
	}

	/** Returns the connection's own thread, or the calling thread on another server. */
	public static Scheduler of(ServerWebExchange exchange) {
		AtomicReference<@Nullable Scheduler> loop = new AtomicReference<>();
		if (nativeRequest(exchange.getRequest()) instanceof HttpServerRequest request) {
			request.withConnection((connection) -> loop.set(Schedulers.fromExecutor(connection.channel().eventLoop())));
		}
		Scheduler scheduler = loop.get();
		return (scheduler != null) ? scheduler : Schedulers.immediate();
	}

	private static @Nullable Object nativeRequest(ServerHttpRequest request) {
		if (request instanceof ServerHttpRequestDecorator decorator) {
			return nativeRequest(decorator.getDelegate());
		}
		try {
			return (request instanceof AbstractServerHttpRequest server) ? server.getNativeRequest() : null;
		}
		catch (IllegalStateException ex) {
			// a mock has none
			return null;
		}
	}

}
