package dev.jitney.web.request;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BasePathTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "/app", "/a/b.c", "/caf%C3%A9", "/~user", "/...", "/.hidden" })
	void acceptsPaths(String value) {
		assertThat(new BasePath(value)).hasToString(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "app", "/app/", "//evil.example", "/a//b", "/a\"b", "/a;b", "/a<b", "/a/../b", "/..",
			"/a%2", "/a\nb" })
	void refusesWhatIsNoPath(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new BasePath(value));
	}

	@ParameterizedTest
	@CsvSource({ "/todos, /app/todos", "https://a.example/x, https://a.example/x", "//cdn.example/x, //cdn.example/x",
			"x.css, x.css", "/\\evil, /\\evil" })
	void addsItselfToPathsOfTheApplicationOnly(String path, String url) {
		assertThat(new BasePath("/app").url(path)).isEqualTo(url);
	}

	@Test
	void isWhereTheCookieBelongs() {
		assertThat(BasePath.ROOT.cookiePath()).isEqualTo("/");
		assertThat(new BasePath("/app").cookiePath()).isEqualTo("/app");
	}

	@Test
	void isReadFromTheContextPath() {
		ServerHttpRequest request = MockServerHttpRequest.get("/app/todos").contextPath("/app").build();
		assertThat(BasePath.of(request)).isEqualTo(new BasePath("/app"));
	}

	@Test
	void beginsWithTheForwardedPrefix() {
		ServerHttpRequest request = MockServerHttpRequest.get("/todos").header("X-Forwarded-Prefix", "/proxy").build();
		assertThat(BasePath.of(new ForwardedHeaderTransformer().apply(request))).isEqualTo(new BasePath("/proxy"));
	}

	@Test
	void refusesForwardedPrefixOfAnotherHost() {
		RequestPath path = RequestPath.parse(URI.create("http://localhost//evil.example/todos"), "//evil.example");
		assertThatExceptionOfType(ServerWebInputException.class).isThrownBy(() -> BasePath.of(path))
			.withMessageContaining("The forwarded prefix is no path");
	}

}
