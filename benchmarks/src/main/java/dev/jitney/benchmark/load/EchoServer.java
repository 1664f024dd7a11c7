package dev.jitney.benchmark.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.reactivestreams.Publisher;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/**
 * A bare Reactor Netty websocket that sends back what it is sent, with as many bytes more
 * as a delta of the counter has more than a click on it.
 */
final class EchoServer {

	private static final ByteBuf PADDING = Unpooled
		.unreleasableBuffer(Unpooled.directBuffer().writeBytes(" ".repeat(22).getBytes(StandardCharsets.US_ASCII)));

	private static final AtomicInteger connected = new AtomicInteger();

	private EchoServer() {
	}

	public static void main(String... arguments) throws IOException {
		DisposableServer server = HttpServer.create()
			.port(0)
			.route((routes) -> routes.ws(JitneyClient.SOCKET, EchoServer::echo))
			.bindNow();
		ServerCommands.serve(server.port(), connected::get);
		server.disposeNow();
	}

	private static Publisher<Void> echo(WebsocketInbound in, WebsocketOutbound out) {
		connected.incrementAndGet();
		return out.sendObject(in.receive().map(EchoServer::answer))
			.then()
			.doFinally((signal) -> connected.decrementAndGet());
	}

	private static TextWebSocketFrame answer(ByteBuf request) {
		ByteBuf answer = request.alloc().buffer(request.readableBytes() + PADDING.readableBytes());
		return new TextWebSocketFrame(answer.writeBytes(request).writeBytes(PADDING.duplicate()));
	}

}
