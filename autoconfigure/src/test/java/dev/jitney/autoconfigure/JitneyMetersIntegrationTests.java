package dev.jitney.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.jitney.autoconfigure.shop.Shop;
import dev.jitney.compile.PagePrograms;
import dev.jitney.observe.JitneyMeter;
import dev.jitney.page.PageCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jsoup.Jsoup;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators see after a visit and some events over a real socket. */
class JitneyMetersIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final ConfigurableApplicationContext application = new SpringApplicationBuilder(Site.class)
		.web(WebApplicationType.REACTIVE)
		.properties(Map.of("server.port", "0", "management.endpoints.web.exposure.include", "jitney,health",
				"management.endpoint.health.show-details", "always", "management.health.redis.enabled", "false",
				"jitney.development", "on", "jitney.jit.enabled", "off"))
		.run();

	private static final int port = ((WebServerApplicationContext) application).getWebServer().getPort();

	private static final MeterRegistry meters = application.getBean(SimpleMeterRegistry.class);

	private static final Visit visit = new Visit();

	private final WebTestClient client = WebTestClient.bindToServer()
		.baseUrl("http://localhost:" + port)
		.responseTimeout(PATIENCE)
		.build();

	@AfterAll
	static void close() {
		visit.connection.dispose();
		application.close();
	}

	/** Those of migrations, budgets and reloads are there once there has been any. */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE,
			names = { "STATE_MIGRATIONS", "STATE_BUDGET", "RELOADS", "RELOAD_FAILURES", "GENERATIONS" })
	void everyMeterIsRecorded(JitneyMeter meter) {
		assertThat(meters.find(meter.meterName()).meters()).isNotEmpty();
	}

	@Test
	void eventsAreTimedByHandlerAndOutcome() {
		assertThat(events("Basket.load", "applied")).isOne();
		assertThat(events("Basket.addLater", "applied")).isOne();
		assertThat(events("Basket.add", "applied")).isEqualTo(2);
		assertThat(events("Basket.fail", "failed")).isOne();
		assertThat(events("Basket.load", "stale")).isOne();
		assertThat(events("none", "refused")).isOne();
	}

	private static long events(String handler, String outcome) {
		return meters.get("jitney.events").tags("handler", handler, "outcome", outcome).timer().count();
	}

	@Test
	void nothingThatABrowserSendsBecomesATag() {
		assertThat(meters.getMeters()).flatExtracting((meter) -> meter.getId().getTags())
			.extracting((tag) -> tag.getValue())
			.doesNotContain("Nonsense", visit.tab());
	}

	@Test
	void framesAreMeasuredByKind() {
		assertThat(meters.get("jitney.frames").tag("kind", "view").summary().count()).isOne();
		assertThat(meters.get("jitney.frames").tag("kind", "delta").summary().count()).isEqualTo(2);
		assertThat(meters.get("jitney.frames").tag("kind", "delta").summary().max()).isBetween(20d, 60d);
	}

	@Test
	void tabsAndRefusalsAreCounted() {
		assertThat(meters.get("jitney.tabs.connects").tag("kind", "new").counter().count()).isOne();
		assertThat(meters.get("jitney.refusals").tag("reason", "unknown-handler").counter().count()).isOne();
		assertThat(meters.get("jitney.tabs.connected").gauge().value()).isOne();
		assertThat(meters.get("jitney.pages").tag("status", "compiled").gauge().value()).isOne();
		assertThat(meters.get("jitney.pages").tag("status", "deferred").gauge().value()).isZero();
		assertThat(compiled("load", "success")).isOne();
		assertThat(compiled("compile", "success")).isOne();
		assertThat(compiled("check", "success")).isOne();
		assertThat(meters.get("jitney.state.bytes").gauge().value()).isPositive();
	}

	private static long compiled(String phase, String outcome) {
		return meters.get("jitney.compile").tags("phase", phase, "outcome", outcome).timer().count();
	}

	/**
	 * Each event takes the lock and commits once. The visit, whose on-load handler is an
	 * event, commits twice, and the hello is none.
	 */
	@Test
	void locksLoadsAndCommitsAreTimed() {
		long events = meters.get("jitney.lock.wait").tag("scope", "tab").timer().count() - 1;
		Awaitility.await("all events are counted").atMost(PATIENCE).until(() -> events() == events);
		assertThat(meters.get("jitney.state.store").tag("scope", "tab").timer().count()).isEqualTo(events + 2);
		assertThat(meters.get("jitney.state.load").tag("state", "Basket").timer().count()).isPositive();
		assertThat(meters.get("jitney.state.stored").tag("scope", "tab").summary().max()).isBetween(5d, 100d);
		assertThat(meters.get("jitney.lock.wait").tag("scope", "keyed").timer().count()).isZero();
	}

	private static long events() {
		return meters.get("jitney.events").timers().stream().mapToLong(Timer::count).sum();
	}

	@Test
	void healthReportsTheStateManager() {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.jitney.status")
			.isEqualTo("UP")
			.jsonPath("$.components.jitney.details.manager")
			.isEqualTo("MemoryStateManager");
	}

	@Test
	void endpointShowsPagesTabsAndStates() {
		JsonNode report = JsonMapper.shared()
			.readTree(this.client.get()
				.uri("/actuator/jitney")
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody());
		JsonNode page = report.at("/pages/0");
		assertThat(page.path("route").asString()).isEqualTo("/basket");
		assertThat(page.path("method").asString()).isEqualTo("dev.jitney.autoconfigure.shop.BasketPages.basket");
		assertThat(page.path("status").asString()).isEqualTo("COMPILED");
		assertThat(page.path("hash").asString()).isEqualTo(visit.boot.path("hash").asString());
		assertThat(page.path("entry").asString()).isEqualTo(visit.boot.path("module").asString());
		assertThat(page.at("/module/name").asString()).startsWith("basket.").endsWith(".js");
		assertThat(page.at("/module/bytes").asInt()).isPositive();
		assertThat(page.path("compileMillis").isNumber()).isTrue();
		assertThat(page.path("phases").propertyNames()).containsExactly("load", "compile", "check");
		assertThat(page.path("failure").isMissingNode() || page.path("failure").isNull()).isTrue();
		assertThat(report.at("/tabs/connected").asInt()).isOne();
		assertThat(report.at("/events/waiting").asInt()).isZero();
		assertThat(report.at("/states/types").propertyNames()).containsExactly("dev.jitney.autoconfigure.shop.Basket");
	}

	/** A browser that visits the page and clicks every button. */
	private static final class Visit {

		final JsonNode boot;

		private final Sinks.Many<String> outbound = Sinks.many().unicast().onBackpressureBuffer();

		private final BlockingQueue<JsonNode> inbound = new LinkedBlockingQueue<>();

		final Disposable connection;

		Visit() {
			EntityExchangeResult<String> page = WebTestClient.bindToServer()
				.baseUrl("http://localhost:" + port)
				.responseTimeout(PATIENCE)
				.build()
				.get()
				.uri("/basket")
				.accept(MediaType.TEXT_HTML)
				.exchange()
				.expectStatus()
				.isOk()
				.expectBody(String.class)
				.returnResult();
			String html = String.valueOf(page.getResponseBody());
			this.boot = JsonMapper.shared().readTree(Jsoup.parse(html).selectFirst("#jitney").data());
			HttpHeaders headers = new HttpHeaders();
			headers.setOrigin("http://localhost:" + port);
			page.getResponseCookies()
				.forEach((name, values) -> headers.add(HttpHeaders.COOKIE, name + "=" + values.get(0).getValue()));
			this.connection = new ReactorNettyWebSocketClient()
				.execute(URI.create("ws://localhost:" + port + "/_jitney/socket"), headers,
						(session) -> session.send(this.outbound.asFlux().map(session::textMessage))
							.and(session.receive()
								.map(WebSocketMessage::getPayloadAsText)
								.doOnNext((text) -> this.inbound.add(JsonMapper.shared().readTree(text)))))
				.subscribe();
			talk();
		}

		private void talk() {
			send("{'hello':{'t':'%s','d':'doc','k':'%s','h':'%s','n':0,'g':'00000000'}}".formatted(tab(),
					this.boot.path("ticket").asString(), this.boot.path("hash").asString()));
			next();
			String[] handlers = application.getBean(PagePrograms.class)
				.program(application.getBean(PageCatalogue.class).pages().get(0))
				.handlers()
				.values()
				.stream()
				.map((entry) -> entry.id() + " " + entry.handler())
				.toArray(String[]::new);
			click(1, handler(handlers, "Basket.add"));
			click(2, handler(handlers, "Basket.addLater"));
			next();
			click(3, handler(handlers, "Basket.fail"));
			click(4, handler(handlers, "Basket.load"));
			click(5, "Nonsense");
		}

		private static String handler(String[] handlers, String name) {
			for (String handler : handlers) {
				if (handler.endsWith(" " + name)) {
					return handler.substring(0, handler.indexOf(' '));
				}
			}
			throw new IllegalStateException(name);
		}

		String tab() {
			return this.boot.path("tab").asString();
		}

		private void click(int sequence, String handler) {
			send("{'s':%d,'h':'%s'}".formatted(sequence, handler));
			next();
		}

		private void send(String frame) {
			this.outbound.tryEmitNext(frame.replace('\'', '"')).orThrow();
		}

		private JsonNode next() {
			try {
				JsonNode frame = this.inbound.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
				assertThat(frame).as("the next frame").isNotNull();
				return frame;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackageClasses = Shop.class)
	static class Site {

		@Bean
		SimpleMeterRegistry meters() {
			return new SimpleMeterRegistry();
		}

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.authorizeExchange((exchange) -> exchange.anyExchange().permitAll()).build();
		}

	}

}
