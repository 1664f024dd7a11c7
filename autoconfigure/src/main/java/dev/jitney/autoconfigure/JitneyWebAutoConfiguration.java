package dev.jitney.autoconfigure;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

import dev.jitney.compile.PagePrograms;
import dev.jitney.event.HandlerThreads;
import dev.jitney.observe.TabObservers;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.Downloads;
import dev.jitney.session.TabObserver;
import dev.jitney.session.TabSessions;
import dev.jitney.session.page.PageAddresses;
import dev.jitney.web.ErrorPageHandler;
import dev.jitney.web.PageEndpoint;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.document.ImportMap;
import dev.jitney.web.document.JitneyCspCustomizer;
import dev.jitney.web.document.JitneyDocumentCustomizer;
import dev.jitney.web.identity.BrowserSessions;
import dev.jitney.web.identity.ExchangePrincipalSource;
import dev.jitney.web.identity.PrincipalSource;
import dev.jitney.web.identity.PrincipalWatch;
import dev.jitney.web.identity.PrincipalWatchFilter;
import dev.jitney.web.identity.SessionCookie;
import dev.jitney.web.file.DownloadEndpoint;
import dev.jitney.web.file.UploadEndpoint;
import dev.jitney.web.policy.EventRatePolicy;
import dev.jitney.web.policy.FrameSizePolicy;
import dev.jitney.web.policy.HelloPolicy;
import dev.jitney.web.policy.SocketPolicies;
import dev.jitney.web.policy.RefusalListener;
import dev.jitney.web.policy.RefusalLog;
import dev.jitney.web.page.PaintingEndpoint;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.resource.ClientResources;
import dev.jitney.web.resource.ModuleResources;
import dev.jitney.web.socket.FrameReader;
import dev.jitney.web.socket.SocketEndpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.WebsocketServerSpec;

/**
 * Auto-configuration for what browsers reach: pages, modules, the browser runtime and the
 * websocket.
 *
 * @since 0.1
 */
@AutoConfiguration(after = JitneySessionAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
public final class JitneyWebAutoConfiguration {

	private static final String SOCKET = "/_jitney/socket";

	JitneyWebAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	RefusalListener jitneyRefusalListener(ObjectProvider<Clock> clock, ObjectProvider<TabObserver> observers) {
		RefusalLog log = new RefusalLog(clock.getIfUnique(Clock::systemUTC));
		TabObserver meters = TabObservers.of(observers.orderedStream().toList());
		return (reason, detail) -> {
			log.refused(reason, detail);
			meters.refused(reason);
		};
	}

	@Bean
	@ConditionalOnMissingBean
	PrincipalSource jitneyPrincipalSource() {
		return new ExchangePrincipalSource();
	}

	@Bean
	@ConditionalOnMissingBean
	SessionCookie jitneySessionCookie(JitneyProperties properties, DevelopmentMode development) {
		return new SessionCookie(development.enabled(), properties.security().cookieMaxAge());
	}

	@Bean
	@ConditionalOnMissingBean
	BrowserSessions jitneyBrowserSessions(SessionCookie cookie, PrincipalSource principals) {
		return new BrowserSessions(cookie, principals, new SecureRandom());
	}

	@Bean
	@ConditionalOnMissingBean
	PrincipalWatch jitneyPrincipalWatch(BrowserSessions sessions, PrincipalSource principals,
			ObjectProvider<Clock> clock) {
		return new PrincipalWatch(sessions, principals, clock.getIfUnique(Clock::systemUTC));
	}

	@Bean
	IdentitySweeper jitneyIdentitySweeper(PrincipalWatch watch) {
		return new IdentitySweeper(watch);
	}

	@Bean
	@ConditionalOnMissingBean
	PrincipalWatchFilter jitneyPrincipalWatchFilter(PrincipalWatch watch) {
		return new PrincipalWatchFilter(watch);
	}

	@Bean
	@ConditionalOnMissingBean
	OriginPolicy jitneyOriginPolicy(JitneyProperties properties, RefusalListener refusals) {
		return new OriginPolicy(properties.security().allowedOrigins(), refusals);
	}

	@Bean
	@ConditionalOnMissingBean
	EventRatePolicy jitneyEventRatePolicy(JitneyProperties properties, ObjectProvider<Clock> clock,
			RefusalListener refusals) {
		return new EventRatePolicy(properties.limits().eventsPerSecond(), properties.limits().eventBurst(),
				clock.getIfUnique(Clock::systemUTC), refusals);
	}

	@Bean
	@ConditionalOnMissingBean
	ClientResources jitneyClientResources() {
		return new ClientResources(JitneyWebAutoConfiguration.class.getClassLoader());
	}

	@Bean
	RouterFunction<ServerResponse> jitneyResources(ClientResources client, PagePrograms programs) {
		return client.routes().and(new ModuleResources(programs::module).routes());
	}

	@Bean
	@Order(0)
	JitneyDocumentCustomizer jitneyDocumentProperties(JitneyProperties properties) {
		return (head) -> {
			properties.document().stylesheets().forEach(head::stylesheet);
			if (!properties.document().icon().isEmpty()) {
				head.icon(properties.document().icon());
			}
		};
	}

	@Bean
	@ConditionalOnMissingBean
	DocumentWriter jitneyDocumentWriter(ClientResources client, ObjectProvider<JitneyDocumentCustomizer> documents,
			ObjectProvider<JitneyCspCustomizer> policies) {
		return new DocumentWriter(client, new ImportMap(client, Map.of()), documents.orderedStream().toList(),
				policies.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean(PageEndpoint.class)
	PaintingEndpoint jitneyPageEndpoint(TabSessions sessions, PageAddresses addresses, HandlerThreads threads,
			BrowserSessions browsers, OriginPolicy origins, DocumentWriter documents) {
		return new PaintingEndpoint(sessions.visits(), addresses, threads, browsers, origins, documents);
	}

	@Bean
	@ConditionalOnMissingBean
	ErrorPageHandler jitneyErrorPageHandler(PageCatalogue catalogue, PageEndpoint endpoint) {
		return new ErrorPageHandler(() -> catalogue, endpoint);
	}

	@Bean
	@ConditionalOnMissingBean
	FrameSizePolicy jitneyFrameSizePolicy(JitneyProperties properties, RefusalListener refusals) {
		return new FrameSizePolicy(properties.limits().frameSize(), refusals);
	}

	@Bean
	@ConditionalOnMissingBean
	HelloPolicy jitneyHelloPolicy(JitneyProperties properties, RefusalListener refusals) {
		return new HelloPolicy(properties.limits().helloTimeout(), Schedulers.parallel(), refusals);
	}

	@Bean
	@ConditionalOnMissingBean
	SocketPolicies jitneySocketPolicies(OriginPolicy origins, HelloPolicy hellos, EventRatePolicy rates,
			FrameSizePolicy frameSizes, RefusalListener refusals) {
		return new SocketPolicies(origins, hellos, rates, frameSizes, refusals);
	}

	@Bean
	@ConditionalOnMissingBean
	SocketEndpoint jitneySocketEndpoint(TabSessions sessions, PrincipalWatch watch, SocketPolicies policies,
			ObjectProvider<TabObserver> observers, JitneyProperties properties) {
		int frameSize = policies.frameSizes().maxBytes();
		WebSocketService service = new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
				() -> WebsocketServerSpec.builder().maxFramePayloadLength(frameSize)));
		return new SocketEndpoint(service, sessions.connector(), watch, policies,
				TabObservers.of(observers.orderedStream().toList()),
				new FrameReader(properties.limits().jsonDepth(), frameSize));
	}

	@Bean
	TabsLifecycle jitneyTabsLifecycle(TabSessions sessions, SocketEndpoint sockets, ShutdownDeadline deadline) {
		return new TabsLifecycle(sessions, sockets, deadline);
	}

	@Bean
	SimpleUrlHandlerMapping jitneySocketMapping(SocketEndpoint endpoint) {
		return new SimpleUrlHandlerMapping(Map.of(SOCKET, endpoint), 0);
	}

	@Bean
	@ConditionalOnMissingBean
	UploadEndpoint jitneyUploadEndpoint(TabSessions sessions, BrowserSessions browsers, OriginPolicy origins,
			RefusalListener refusals) {
		return new UploadEndpoint(sessions.uploads(), browsers, origins, refusals);
	}

	@Bean
	@ConditionalOnMissingBean
	DownloadEndpoint jitneyDownloadEndpoint(TabSessions sessions, BrowserSessions browsers, HandlerThreads threads,
			RefusalListener refusals) {
		return new DownloadEndpoint(sessions.downloads(), browsers, threads, refusals);
	}

	@Bean
	SimpleUrlHandlerMapping jitneyFileMapping(UploadEndpoint uploads, DownloadEndpoint downloads) {
		return new SimpleUrlHandlerMapping(
				Map.of(UploadEndpoint.PATH + "{id}", uploads, Downloads.PATH + "{token}", downloads), 0);
	}

}
