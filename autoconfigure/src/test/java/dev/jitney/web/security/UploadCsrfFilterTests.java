package dev.jitney.web.security;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.handler.DefaultWebFilterChain;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Which requests pass Spring Security's protection against forged ones. */
class UploadCsrfFilterTests {

	private static HttpStatusCode status(HttpMethod method, String path) {
		MockServerWebExchange exchange = MockServerWebExchange
			.from(MockServerHttpRequest.method(method, path).contextPath("/app"));
		List<WebFilter> filters = List.of(new UploadCsrfFilter(), new CsrfWebFilter());
		WebHandler handler = (current) -> Mono
			.fromRunnable(() -> current.getResponse().setStatusCode(HttpStatusCode.valueOf(204)));
		new DefaultWebFilterChain(handler, filters).filter(exchange).block();
		HttpStatusCode status = exchange.getResponse().getStatusCode();
		assertThat(status).isNotNull();
		return status;
	}

	@Test
	void uploadPassesWithoutToken() {
		assertThat(status(HttpMethod.POST, "/app/_jitney/upload/0123456789abcdef01234567").value()).isEqualTo(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/app/orders", "/app/_jitney/socket", "/app/orders/_jitney/upload/1",
			"/app/_jitney/download/1" })
	void everythingElseNeedsOne(String path) {
		assertThat(status(HttpMethod.POST, path).value()).isEqualTo(403);
		assertThat(status(HttpMethod.PUT, "/app/_jitney/upload/1").value()).isEqualTo(403);
	}

}
