package dev.jitney.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.jitney.html.SourceLocation;
import dev.jitney.page.ErrorPage;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.page.PageKind;
import dev.jitney.page.PageMatch;
import dev.jitney.web.request.BasePath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ContextPathCompositeHandler;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.test.web.reactive.server.HttpHandlerConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

class PageHandlerMappingIntegrationTests {

	private static final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
			Application.class);

	private static final HttpHandler handler = WebHttpHandlerBuilder.applicationContext(context).build();

	private final WebTestClient client = WebTestClient.bindToServer(new HttpHandlerConnector(handler)).build();

	@AfterAll
	static void close() {
		context.close();
	}

	@ParameterizedTest
	@CsvSource({ "/, page / below ''", "/post/7, page /post/{id} below '' with id=7",
			"/anything/else, page /{*path} below '' with path=/anything/else",
			"/actuator/dashboard, page /actuator/dashboard below ''",
			"/robots/, page /{*path} below '' with path=/robots/", "/css/, page /{*path} below '' with path=/css/" })
	void leadsToMostSpecificPage(String path, String answer) {
		get(path).expectStatus().isOk().expectBody(String.class).isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource({ "/controller, controller", "/router, router", "/robots.txt, a static text", "/css/site.css, p{}" })
	void leavesAloneWhatOthersAnswer(String path, String answer) {
		assertThat(get(path).expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody())
			.isEqualToIgnoringNewLines(answer);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/actuator/env", "/webjars/nothing.js", "/_jitney/module/x.js", "/_jitney", "/_jit/compile" })
	void leavesReservedPathsAlone(String path) {
		get(path).expectStatus().isNotFound();
	}

	@Test
	void respectsBasePath() {
		WebTestClient below = WebTestClient
			.bindToServer(new HttpHandlerConnector(new ContextPathCompositeHandler(Map.of("/app", handler))))
			.build();
		assertAnswer(below, "/app/post/7", "page /post/{id} below '/app' with id=7");
		assertAnswer(below, "/app/", "page / below '/app'");
		assertAnswer(below, "/app", "page / below '/app'");
		below.get().uri("/app/robots.txt").exchange().expectBody(String.class).isEqualTo("a static text\n");
		below.get().uri("/post/7").exchange().expectStatus().isNotFound();
	}

	@Test
	void respectsForwardedPrefix() {
		HttpHandler forwarded = WebHttpHandlerBuilder.applicationContext(context)
			.forwardedHeaderTransformer(new ForwardedHeaderTransformer())
			.build();
		WebTestClient.bindToServer(new HttpHandlerConnector(forwarded))
			.build()
			.get()
			.uri("/post/7")
			.header("X-Forwarded-Prefix", "/proxy")
			.exchange()
			.expectBody(String.class)
			.isEqualTo("page /post/{id} below '/proxy' with id=7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void turnsOtherMethodsAway(String method) {
		this.client.method(HttpMethod.valueOf(method))
			.uri("/post/7")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.value("Allow", (allow) -> assertThat(allow.split(",\\s*")).containsExactlyInAnyOrder("GET", "HEAD"));
	}

	@Test
	void answersHeadAndOptions() {
		this.client.head().uri("/post/7").exchange().expectStatus().isOk();
		this.client.options()
			.uri("/post/7")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.value("Allow", (allow) -> assertThat(allow).contains("GET", "HEAD", "OPTIONS"));
	}

	@Test
	void answersForTheViewOfAPage() {
		this.client.get()
			.uri("/post/7")
			.accept(PageEndpoint.VIEW)
			.exchange()
			.expectBody(String.class)
			.isEqualTo("page /post/{id} below '' with id=7");
	}

	@Test
	void isNotForClientThatTakesNoPage() {
		this.client.get().uri("/post/7").accept(MediaType.APPLICATION_JSON).exchange().expectStatus().isNotFound();
	}

	@Test
	void isNotForWebsockets() {
		this.client.get().uri("/anything").header("Upgrade", "WebSocket").exchange().expectStatus().isNotFound();
	}

	@Test
	void tellsWhichPatternMatched() {
		get("/post/7").expectHeader().valueEquals("Pattern", "/post/{id}");
	}

	@Test
	void showsErrorPageWithStatusToBrowsers() {
		this.client.get()
			.uri("/_jitney/nothing")
			.accept(MediaType.TEXT_HTML, MediaType.ALL)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.isEqualTo("page error-404 below '' with message=Not Found, status=404");
	}

	@Test
	void showsPageForAllOtherErrors() {
		this.client.post()
			.uri("/post/7")
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectHeader()
			.exists("Allow")
			.expectBody(String.class)
			.isEqualTo("page error below '' with message=Method Not Allowed, status=405");
	}

	@Test
	void neverShowsWhatAnExceptionSays() {
		this.client.get()
			.uri("/failing")
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.is5xxServerError()
			.expectBody(String.class)
			.isEqualTo("page error below '' with message=Internal Server Error, status=500");
	}

	@Test
	void leavesErrorAsItIsWhenItsPageFails() {
		this.client.get()
			.uri("/gone")
			.accept(MediaType.TEXT_HTML)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.GONE)
			.expectBody()
			.isEmpty();
	}

	private static void assertAnswer(WebTestClient client, String path, String answer) {
		client.get().uri(path).exchange().expectStatus().isOk().expectBody(String.class).isEqualTo(answer);
	}

	private WebTestClient.ResponseSpec get(String path) {
		return this.client.get().uri(URI.create(path)).exchange();
	}

	@EnableWebFlux
	@Configuration(proxyBeanMethods = false)
	static class Application implements WebFluxConfigurer {

		@Override
		public void addResourceHandlers(ResourceHandlerRegistry registry) {
			registry.addResourceHandler("/**").addResourceLocations("classpath:/dev/jitney/web/assets/");
		}

		@Bean
		PageCatalogue catalogue() {
			return new PageCatalogue(
					List.of(page("/"), page("/post/{id}"), page("/{*path}"), page("/actuator/dashboard"),
							page("/controller"), page("/router"), definition(new PageKind.Failure(404)),
							definition(new PageKind.Failure(410)), definition(new PageKind.Failure(ErrorPage.OTHERS))));
		}

		@Bean
		PageHandlerMapping pages(PageCatalogue catalogue) {
			return new PageHandlerMapping(() -> catalogue, Application::answer,
					new ReservedPaths(List.of("/actuator/**", "/webjars/**")),
					new StaticAssets("/**", List.of(new ClassPathResource("dev/jitney/web/assets/"))));
		}

		@Bean
		ErrorPageHandler errors(PageCatalogue catalogue) {
			return new ErrorPageHandler(() -> catalogue, Application::answer);
		}

		@Bean
		Shop shop() {
			return new Shop();
		}

		@Bean
		RouterFunction<ServerResponse> routes() {
			return RouterFunctions.route().GET("/router", (request) -> ServerResponse.ok().bodyValue("router")).build();
		}

		private static Mono<Void> answer(ServerWebExchange exchange, PageMatch match) {
			if (match.page().name().equals("error-410")) {
				return Mono.error(new IllegalStateException("The error page fails"));
			}
			StringBuilder text = new StringBuilder("page ").append(match.page().name())
				.append(" below '")
				.append(BasePath.of(exchange.getRequest()))
				.append('\'');
			String variables = String.join(", ",
					match.variables().entrySet().stream().map(Map.Entry::toString).sorted().toList());
			text.append(variables.isEmpty() ? "" : " with " + variables);
			Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
			exchange.getResponse().getHeaders().set("Pattern", String.valueOf(pattern));
			return exchange.getResponse()
				.writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(text.toString().getBytes())));
		}

		private static PageDefinition page(String route) {
			return definition(new PageKind.Route(PathPatternParser.defaultInstance.parse(route)));
		}

		private static PageDefinition definition(PageKind kind) {
			return new PageDefinition(kind, "com.acme.Site", "page", "", null,
					new SourceLocation("com.acme.Site", "page", "Site.java", 1));
		}

	}

	@RestController
	static class Shop {

		@GetMapping("/controller")
		String controller() {
			return "controller";
		}

		@GetMapping("/failing")
		String failing() {
			throw new IllegalStateException("The secret is 42");
		}

		@GetMapping("/gone")
		String gone() {
			throw new ResponseStatusException(HttpStatus.GONE);
		}

	}

}
