package dev.jitney.web.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The watch and the sessions around the real filters of Spring Security. */
class PrincipalWatchIntegrationTests {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
			Application.class);

	private final WebTestClient client = WebTestClient.bindToApplicationContext(this.context).build();

	private final MultiValueMap<String, String> cookies = new LinkedMultiValueMap<>();

	private final List<IdentityChange> changes = this.context.getBean(Changes.class).all();

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void closesSocketsOnSignInAndSignOut() {
		get("/page");
		String guest = this.cookies.getFirst("jitney");
		assertThat(get("/open")).isEqualTo("nobody");
		post("/login");
		assertThat(this.changes).containsExactly(IdentityChange.SIGNED_IN);

		get("/page");
		assertThat(this.cookies.getFirst("jitney")).startsWith(guest + ".");
		assertThat(get("/open")).isEqualTo("ada");
		get("/other");
		assertThat(this.changes).hasSize(1);

		post("/logout");
		assertThat(this.changes).containsExactly(IdentityChange.SIGNED_IN, IdentityChange.SIGNED_OUT);
		assertThat(get("/open")).isEqualTo("refused");
		get("/page");
		assertThat(this.cookies.getFirst("jitney")).doesNotStartWith(guest);
		assertThat(get("/open")).isEqualTo("nobody");
	}

	private String get(String path) {
		EntityExchangeResult<String> result = this.client.get()
			.uri(path)
			.cookies((all) -> all.addAll(this.cookies))
			.exchange()
			.expectBody(String.class)
			.returnResult();
		remember(result.getResponseCookies());
		return String.valueOf(result.getResponseBody());
	}

	private void post(String path) {
		remember(this.client.post()
			.uri(path)
			.cookies((all) -> all.addAll(this.cookies))
			.body(BodyInserters.fromFormData("username", "ada").with("password", "lovelace"))
			.exchange()
			.expectStatus()
			.is3xxRedirection()
			.expectBody()
			.returnResult()
			.getResponseCookies());
	}

	private void remember(MultiValueMap<String, ResponseCookie> received) {
		received.forEach((name, values) -> this.cookies.set(name, values.get(0).getValue()));
	}

	record Changes(List<IdentityChange> all) {

	}

	@EnableWebFlux
	@EnableWebFluxSecurity
	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		Changes changes() {
			return new Changes(new CopyOnWriteArrayList<>());
		}

		@Bean
		SecurityPrincipalSource principals() {
			return new SecurityPrincipalSource();
		}

		@Bean
		BrowserSessions sessions(PrincipalSource principals) {
			return new BrowserSessions(new SessionCookie(false, Duration.ofDays(1)), principals, new SecureRandom());
		}

		@Bean
		PrincipalWatch watch(BrowserSessions sessions, PrincipalSource principals) {
			return new PrincipalWatch(sessions, principals, Clock.systemUTC());
		}

		@Bean
		PrincipalWatchFilter filter(PrincipalWatch watch) {
			return new PrincipalWatchFilter(watch);
		}

		@Bean
		SecurityWebFilterChain security(ServerHttpSecurity http) {
			return http.authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
				.formLogin(Customizer.withDefaults())
				.csrf(ServerHttpSecurity.CsrfSpec::disable)
				.build();
		}

		@Bean
		MapReactiveUserDetailsService users() {
			return new MapReactiveUserDetailsService(
					User.withUsername("ada").password("{noop}lovelace").roles("USER").build());
		}

		@Bean
		RouterFunction<ServerResponse> routes(BrowserSessions sessions, PrincipalWatch watch, Changes changes) {
			return RouterFunctions.route()
				.GET("/page",
						(request) -> sessions.resolve(request.exchange())
							.flatMap((session) -> ServerResponse.ok().bodyValue(session.id().value())))
				.GET("/open",
						(request) -> watch.open(request.exchange(), changes.all()::add)
							.map((socket) -> (socket.browser().principal() != null)
									? socket.browser().principal().getName() : "nobody")
							.defaultIfEmpty("refused")
							.flatMap((answer) -> ServerResponse.ok().bodyValue(answer)))
				.GET("/other", (request) -> ServerResponse.ok().bodyValue("other"))
				.build();
		}

	}

}
