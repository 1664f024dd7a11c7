package dev.jitney.moving;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** How long an application takes to stop: none of these would end if it took too long. */
@Timeout(120)
class ShutdownIntegrationTests {

	private static final String HOUR = "spring.lifecycle.timeout-per-shutdown-phase";

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	@AfterEach
	void release() {
		Ferry.loading.countDown();
	}

	@Test
	void doesNotWaitForASocketThatSaysNothing() throws Exception {
		ConfigurableApplicationContext node = Site.start("one", Map.of(HOUR, "1h"));
		Browser browser = new Browser(Site.port(node));
		browser.connect(false);
		node.close();
		assertThat(this.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1012);
	}

	@Test
	void doesNotWaitForABrowserThatDoesNotMove() throws Exception {
		ConfigurableApplicationContext node = Site.start("one", Map.of(HOUR, "1h"));
		Browser browser = new Browser(Site.port(node));
		browser.connect(true);
		assertThat(browser.welcomed.await(10, TimeUnit.SECONDS)).isTrue();
		node.close();
		assertThat(this.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1012);
	}

	@Test
	void zeroWaitsForNoHandler() throws Exception {
		ConfigurableApplicationContext node = Site.start("one", Map.of("jitney.event.shutdown-timeout", "0"));
		assertStopsThoughAHandlerDoesNot(node);
	}

	@Test
	void immediateShutdownOfTheServerIsOneOfTheEventsToo() throws Exception {
		ConfigurableApplicationContext node = Site.start("one", Map.of("server.shutdown", "immediate", HOUR, "1h"));
		assertStopsThoughAHandlerDoesNot(node);
	}

	private void assertStopsThoughAHandlerDoesNot(ConfigurableApplicationContext node) throws Exception {
		Ferry.begun = new CountDownLatch(1);
		Ferry.loading = new CountDownLatch(1);
		Browser browser = new Browser(Site.port(node));
		WebSocket socket = browser.connect(true);
		assertThat(browser.welcomed.await(10, TimeUnit.SECONDS)).isTrue();
		socket.sendText("{\"s\":1,\"h\":\"" + browser.handler() + "\"}", true).join();
		assertThat(Ferry.begun.await(10, TimeUnit.SECONDS)).isTrue();
		node.close();
		assertThat(this.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1012);
	}

	/** Does what it is told, and never moves. */
	private final class Browser implements WebSocket.Listener {

		private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

		private final CountDownLatch welcomed = new CountDownLatch(1);

		private final String host;

		private final String document;

		Browser(int port) throws Exception {
			this.host = "localhost:" + port;
			this.document = get("/ferry");
		}

		private String get(String path) throws Exception {
			return this.client
				.send(HttpRequest.newBuilder(URI.create("http://" + this.host + path)).build(), BodyHandlers.ofString())
				.body();
		}

		private String field(String name) {
			return this.document.replaceAll("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
		}

		/** Returns the id of the handler of the second button. */
		String handler() throws Exception {
			String module = get("/_jitney/module/" + field("module"));
			return module.replaceAll("(?s).*c\\.on\\(.*\"click\", ?\"([^\"]+)\".*", "$1");
		}

		WebSocket connect(boolean hello) {
			WebSocket socket = this.client.newWebSocketBuilder()
				.header("Origin", "http://" + this.host)
				.buildAsync(URI.create("ws://" + this.host + "/_jitney/socket"), this)
				.join();
			if (hello) {
				socket
					.sendText("{\"hello\":{\"t\":\"" + field("tab") + "\",\"d\":\"doc\",\"k\":\"" + field("ticket")
							+ "\",\"h\":\"" + field("hash") + "\",\"n\":0,\"g\":\"\"}}", true)
					.join();
			}
			return socket;
		}

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			if (data.toString().contains("\"hello\"")) {
				this.welcomed.countDown();
			}
			socket.request(1);
			return null;
		}

		@Override
		public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
			ShutdownIntegrationTests.this.closed.complete(status);
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable failure) {
			ShutdownIntegrationTests.this.closed.completeExceptionally(failure);
		}

	}

}
