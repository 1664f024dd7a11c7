package dev.jitney.web.identity;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCookieTests {

	private static final SessionSecret SECRET = new SessionSecret("AAAAAAAAAAAAAAAAAAAAAA", null);

	private final SessionCookie cookie = new SessionCookie(false, null);

	@Test
	void isHiddenFromScriptsAndForeignPosts() {
		assertThat(this.cookie.write(request("http://localhost/x", ""), SECRET))
			.hasToString("jitney=AAAAAAAAAAAAAAAAAAAAAA; Path=/; HttpOnly; SameSite=Lax");
	}

	@Test
	void isSecureUnderTls() {
		assertThat(this.cookie.write(request("https://localhost/x", ""), SECRET))
			.hasToString("__Host-jitney=AAAAAAAAAAAAAAAAAAAAAA; Path=/; Secure; HttpOnly; SameSite=Lax");
		assertThat(this.cookie.write(request("https://localhost/app/x", "/app"), SECRET))
			.hasToString("__Secure-jitney_app=AAAAAAAAAAAAAAAAAAAAAA; Path=/app; Secure; HttpOnly; SameSite=Lax");
	}

	@Test
	void isSecureWhenProxyEndsTls() {
		ServerHttpRequest request = MockServerHttpRequest.get("http://10.0.0.7/x")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-Host", "shop.example")
			.header("X-Forwarded-Prefix", "/shop")
			.build();
		assertThat(this.cookie.write(new ForwardedHeaderTransformer().apply(request), SECRET))
			.hasToString("__Secure-jitney_shop=AAAAAAAAAAAAAAAAAAAAAA; Path=/shop; Secure; HttpOnly; SameSite=Lax");
	}

	@Test
	void lastsAsLongAsItIsTold() {
		assertThat(new SessionCookie(false, Duration.ofDays(30)).write(request("http://localhost/", ""), SECRET)
			.getMaxAge()).isEqualTo(Duration.ofDays(30));
	}

	@ParameterizedTest
	@CsvSource({ "/app, jitney_app", "/a/b, jitney_a_b", "/a_b, jitney_a~5fb", "/a-b, jitney_a~2db",
			"/caf%C3%A9, jitney_caf~25C3~25A9" })
	void hasNameOfItsOwnForEachBasePath(String base, String name) {
		assertThat(this.cookie.name(request("http://localhost" + base + "/x", base))).isEqualTo(name);
	}

	@Test
	void namesThePortInDevelopment() {
		assertThat(new SessionCookie(true, null).name(request("http://localhost:8080/app/x", "/app")))
			.isEqualTo("jitney_app-8080");
	}

	@Test
	void readsWhatItWrote() {
		ServerHttpRequest request = MockServerHttpRequest.get("http://localhost/x")
			.cookie(new HttpCookie("jitney", "forged"), new HttpCookie("jitney", SECRET.cookieValue()))
			.build();
		assertThat(this.cookie.read(request)).contains(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "AAAAAAAAAAAAAAAAAAAAAB", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA.x",
			"AAAAAAAAAAAAAAAAAAAAA=" })
	void ignoresWhatItCannotHaveWritten(String value) {
		ServerHttpRequest request = MockServerHttpRequest.get("http://localhost/x")
			.cookie(new HttpCookie("jitney", value))
			.build();
		assertThat(this.cookie.read(request)).isEmpty();
	}

	private static ServerHttpRequest request(String url, String base) {
		return MockServerHttpRequest.method(HttpMethod.GET, URI.create(url)).contextPath(base).build();
	}

}
