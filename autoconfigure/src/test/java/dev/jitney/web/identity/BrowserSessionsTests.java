package dev.jitney.web.identity;

import java.security.Principal;
import java.security.SecureRandom;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserSessionsTests {

	private final BrowserSessions sessions = sessions(null);

	@Test
	void beginsSessionWhenBrowserHasNone() {
		MockServerWebExchange exchange = exchange(null, null);
		BrowserSession session = resolve(exchange);
		assertThat(session.fresh()).isTrue();
		assertThat(session.principal()).isNull();
		assertThat(cookie(exchange)).hasSize(22);
		assertThat(session.id()).isEqualTo(BrowserSessionId.of(cookie(exchange)));
	}

	@Test
	void neverStoresTheSecret() {
		MockServerWebExchange exchange = exchange(null, null);
		assertThat(resolve(exchange).toString()).doesNotContain(cookie(exchange));
	}

	@Test
	void knowsBrowserAgainWithoutWritingTheCookie() {
		MockServerWebExchange first = exchange(null, null);
		BrowserSession session = resolve(first);
		MockServerWebExchange second = exchange(cookie(first), null);
		assertThat(resolve(second)).isEqualTo(new BrowserSession(session.id(), null, false));
		assertThat(second.getResponse().getCookies()).isEmpty();
	}

	@Test
	void writesCookieWithAgeAgain() {
		MockServerWebExchange first = exchange(null, null);
		resolve(first);
		MockServerWebExchange second = exchange(cookie(first), null);
		sessions(Duration.ofDays(1)).resolve(second).block(Duration.ofSeconds(5));
		assertThat(cookie(second)).isEqualTo(cookie(first));
	}

	@Test
	void replacesForgedCookie() {
		MockServerWebExchange exchange = exchange("../../etc/passwd", null);
		assertThat(resolve(exchange).fresh()).isTrue();
		assertThat(cookie(exchange)).hasSize(22);
	}

	@Test
	void answersTheSameForTheSameExchange() {
		MockServerWebExchange exchange = exchange(null, null);
		assertThat(resolve(exchange)).isSameAs(resolve(exchange));
		assertThat(exchange.getResponse().getCookies().get("jitney")).hasSize(1);
	}

	@Test
	void keepsSessionWhenSomebodySignsIn() {
		MockServerWebExchange guest = exchange(null, null);
		BrowserSession before = resolve(guest);
		MockServerWebExchange signedIn = exchange(cookie(guest), "ada");
		BrowserSession after = resolve(signedIn);
		assertThat(after.id()).isEqualTo(before.id());
		assertThat(after.fresh()).isFalse();
		assertThat(cookie(signedIn)).startsWith(cookie(guest) + ".");
	}

	@Test
	void keepsSessionWhileTheSameUserIsSignedIn() {
		MockServerWebExchange first = exchange(null, "ada");
		BrowserSession session = resolve(first);
		MockServerWebExchange second = exchange(cookie(first), "ada");
		assertThat(resolve(second).id()).isEqualTo(session.id());
		assertThat(second.getResponse().getCookies()).isEmpty();
	}

	@Test
	void beginsAnotherSessionWhenTheUserHasSignedOut() {
		MockServerWebExchange ada = exchange(null, "ada");
		BrowserSession before = resolve(ada);
		MockServerWebExchange guest = exchange(cookie(ada), null);
		BrowserSession after = resolve(guest);
		assertThat(after.fresh()).isTrue();
		assertThat(after.id()).isNotEqualTo(before.id());
		assertThat(cookie(guest)).hasSize(22).isNotEqualTo(cookie(ada).substring(0, 22));
	}

	@Test
	void beginsAnotherSessionForAnotherUser() {
		MockServerWebExchange ada = exchange(null, "ada");
		BrowserSession before = resolve(ada);
		assertThat(resolve(exchange(cookie(ada), "bob")).id()).isNotEqualTo(before.id());
	}

	@Test
	void findsSessionOfHandshake() {
		MockServerWebExchange page = exchange(null, "ada");
		BrowserSession session = resolve(page);
		assertThat(find(cookie(page), "ada")).isNotNull()
			.extracting(BrowserSession::id, (found) -> found.principal().getName())
			.containsExactly(session.id(), "ada");
	}

	@Test
	void findsNothingForHandshakeOfAnotherUser() {
		MockServerWebExchange page = exchange(null, "ada");
		resolve(page);
		assertThat(find(cookie(page), "bob")).isNull();
		assertThat(find(cookie(page), null)).isNull();
	}

	@Test
	void findsNothingForHandshakeWithoutCookie() {
		assertThat(find(null, null)).isNull();
	}

	private BrowserSession resolve(MockServerWebExchange exchange) {
		return this.sessions.resolve(exchange).block(Duration.ofSeconds(5));
	}

	private @Nullable BrowserSession find(@Nullable String cookie, @Nullable String user) {
		return this.sessions.find(exchange(cookie, user)).block(Duration.ofSeconds(5));
	}

	private static BrowserSessions sessions(@Nullable Duration maxAge) {
		return new BrowserSessions(new SessionCookie(false, maxAge), new ExchangePrincipalSource(), new SecureRandom());
	}

	private static String cookie(MockServerWebExchange exchange) {
		ResponseCookie cookie = exchange.getResponse().getCookies().getFirst("jitney");
		assertThat(cookie).as("cookie of the response").isNotNull();
		return cookie.getValue();
	}

	private static MockServerWebExchange exchange(@Nullable String cookie, @Nullable String user) {
		MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get("http://localhost/todos");
		if (cookie != null) {
			request.cookie(new HttpCookie("jitney", cookie));
		}
		Principal principal = (user != null) ? () -> user : null;
		return MockServerWebExchange.builder(request).principal(principal).build();
	}

}
