package dev.jitney.web.identity;

import java.security.Principal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PrincipalWatchTests {

	private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

	private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

	private final Clock clock = mock();

	private final InMemoryWebSessionStore store = new InMemoryWebSessionStore();

	private final DefaultWebSessionManager manager = new DefaultWebSessionManager();

	private final MultiValueMap<String, String> cookies = new LinkedMultiValueMap<>();

	private final List<IdentityChange> changes = new ArrayList<>();

	private PrincipalSource principals = new SecurityPrincipalSource();

	private BrowserSessions sessions = sessions();

	private PrincipalWatch watch = new PrincipalWatch(this.sessions, this.principals, this.clock);

	PrincipalWatchTests() {
		given(this.clock.withZone(any())).willReturn(this.clock);
		given(this.clock.instant()).willReturn(START);
		this.store.setClock(this.clock);
		this.manager.setSessionStore(this.store);
	}

	@Test
	void keepsSocketWhileTheSameUserIsSignedIn() {
		signIn("ada");
		WatchedIdentity socket = open("ada");
		page("ada");
		request((session) -> Mono.empty());
		assertThat(socket.isCurrent()).isTrue();
		assertThat(socket.browser().principal().getName()).isEqualTo("ada");
		assertThat(this.changes).isEmpty();
	}

	@Test
	void keepsSocketWhenTheSessionChangesItsId() {
		signIn("ada");
		WatchedIdentity socket = open("ada");
		request(WebSession::changeSessionId);
		request((session) -> Mono.empty());
		assertThat(socket.isCurrent()).isTrue();
		assertThat(this.changes).isEmpty();
	}

	@Test
	void closesSocketsBeforeTheResponseOfTheSignOut() {
		signIn("ada");
		open("ada");
		open("ada");
		request((session) -> Mono.fromRunnable(() -> session.getAttributes().remove(CONTEXT)));
		assertThat(this.changes).containsExactly(IdentityChange.SIGNED_OUT, IdentityChange.SIGNED_OUT);
		assertThat(this.watch.size()).isZero();
	}

	@Test
	void noticesSignOutBeforeTheNextEvent() {
		signIn("ada");
		WatchedIdentity socket = open("ada");
		socket.session().getAttributes().remove(CONTEXT);
		assertThat(socket.isCurrent()).isFalse();
		assertThat(socket.isCurrent()).isFalse();
		assertThat(this.changes).containsExactly(IdentityChange.SIGNED_OUT);
	}

	@Test
	void closesSocketWhenTheSessionIsInvalidated() {
		signIn("ada");
		open("ada");
		request(WebSession::invalidate);
		assertThat(this.changes).containsExactly(IdentityChange.SESSION_ENDED);
	}

	@Test
	void closesSocketOfUserWhoseSessionExpires() {
		signIn("ada");
		WatchedIdentity socket = open("ada");
		at(Duration.ofMinutes(31));
		assertThat(socket.isCurrent()).isFalse();
		assertThat(this.changes).containsExactly(IdentityChange.SESSION_ENDED);
	}

	@Test
	void keepsSocketOfUserWhoIsActiveWhileTheSessionTimesOut() {
		signIn("ada");
		WatchedIdentity socket = open("ada");
		at(Duration.ofMinutes(20));
		socket.active();
		at(Duration.ofMinutes(40));
		assertThat(socket.isCurrent()).isTrue();
		at(Duration.ofMinutes(51));
		assertThat(socket.isCurrent()).isFalse();
		assertThat(this.changes).containsExactly(IdentityChange.SESSION_ENDED);
	}

	@Test
	void closesSocketOfActiveUserWhoseSessionIsInvalidated() {
		this.principals = new ExchangePrincipalSource();
		this.sessions = sessions();
		this.watch = new PrincipalWatch(this.sessions, this.principals, this.clock);
		request((session) -> Mono.fromRunnable(() -> session.getAttributes().put("user", "ada")));
		WatchedIdentity socket = open("ada");
		at(Duration.ofMinutes(20));
		socket.active();
		socket.session().invalidate().block(Duration.ofSeconds(5));
		assertThat(socket.isCurrent()).isFalse();
	}

	@Test
	void closesSocketOverWhichNothingComes() {
		signIn("ada");
		open("ada");
		this.watch.checkAll();
		assertThat(this.changes).isEmpty();
		at(Duration.ofMinutes(31));
		this.watch.checkAll();
		assertThat(this.changes).containsExactly(IdentityChange.SESSION_ENDED);
	}

	@Test
	void keepsSocketOfGuestWhoseSessionExpires() {
		request((session) -> Mono.fromRunnable(() -> session.getAttributes().put("seen", "yes")));
		page(null);
		WatchedIdentity socket = open(null);
		at(Duration.ofMinutes(31));
		assertThat(socket.isCurrent()).isTrue();
		request((session) -> Mono.empty());
		assertThat(socket.isCurrent()).isTrue();
		assertThat(this.changes).isEmpty();
	}

	@Test
	void closesSocketOfGuestWhoSignsIn() {
		page(null);
		open(null);
		signIn("ada");
		assertThat(this.changes).containsExactly(IdentityChange.SIGNED_IN);
	}

	@Test
	void closesSocketWhenAnotherUserSignsIn() {
		signIn("ada");
		open("ada");
		signIn("bob");
		assertThat(this.changes).containsExactly(IdentityChange.OTHER_USER);
	}

	@Test
	void takesAnonymousTokenForNobody() {
		signIn(new AnonymousAuthenticationToken("key", "guest", AuthorityUtils.createAuthorityList("NOBODY")));
		page(null);
		assertThat(open(null).isCurrent()).isTrue();
	}

	@Test
	void refusesSocketWithoutBrowserSession() {
		assertThat(watch(null)).isNull();
		assertThat(this.watch.size()).isZero();
	}

	@Test
	void refusesSocketWhoseCookieIsOfAnotherUser() {
		signIn("ada");
		page("ada");
		assertThat(watch("bob")).isNull();
	}

	@Test
	void forgetsClosedSocket() {
		signIn("ada");
		WatchedIdentity socket = open("ada");
		socket.close();
		socket.close();
		request(WebSession::invalidate);
		assertThat(this.changes).isEmpty();
		assertThat(this.watch.size()).isZero();
	}

	@Test
	void leavesOtherBrowsersAlone() {
		signIn("ada");
		open("ada");
		this.cookies.clear();
		page(null);
		request(WebSession::invalidate);
		assertThat(this.changes).isEmpty();
	}

	@Test
	void believesPagesWhenSomethingElseThanTheSessionSignsIn() {
		page("ada");
		WatchedIdentity socket = open("ada");
		request((session) -> Mono.empty());
		assertThat(socket.isCurrent()).isTrue();
		page("bob");
		assertThat(this.changes).containsExactly(IdentityChange.OTHER_USER);
	}

	@Test
	void worksWithoutSpringSecurity() {
		this.principals = new ExchangePrincipalSource();
		this.sessions = sessions();
		this.watch = new PrincipalWatch(this.sessions, this.principals, this.clock);
		request((session) -> Mono.fromRunnable(() -> session.getAttributes().put("user", "ada")));
		WatchedIdentity socket = open("ada");
		request(WebSession::changeSessionId);
		page("ada");
		assertThat(socket.isCurrent()).isTrue();
		request(WebSession::invalidate);
		assertThat(this.changes).containsExactly(IdentityChange.SESSION_ENDED);
	}

	private void at(Duration sinceStart) {
		given(this.clock.instant()).willReturn(START.plus(sinceStart));
	}

	private BrowserSessions sessions() {
		return new BrowserSessions(new SessionCookie(false, null), this.principals, new SecureRandom());
	}

	private void signIn(String user) {
		signIn(new TestingAuthenticationToken(user, "", "USER"));
	}

	private void signIn(Authentication authentication) {
		request((session) -> session.changeSessionId()
			.then(Mono
				.fromRunnable(() -> session.getAttributes().put(CONTEXT, new SecurityContextImpl(authentication)))));
	}

	private WatchedIdentity open(@Nullable String user) {
		page(user);
		WatchedIdentity identity = watch(user);
		assertThat(identity).as("socket").isNotNull();
		return identity;
	}

	private @Nullable WatchedIdentity watch(@Nullable String user) {
		return this.watch.open(exchange(user), this.changes::add).block(Duration.ofSeconds(5));
	}

	private void page(@Nullable String user) {
		run(exchange(user), (exchange) -> this.sessions.resolve(exchange).then());
	}

	private void request(Function<WebSession, Mono<?>> work) {
		run(exchange(null), (exchange) -> exchange.getSession().flatMap((session) -> work.apply(session).then()));
	}

	private void run(MockServerWebExchange exchange, Function<ServerWebExchange, Mono<Void>> work) {
		new PrincipalWatchFilter(this.watch).filter(exchange, work::apply)
			.then(Mono.defer(exchange.getResponse()::setComplete))
			.block(Duration.ofSeconds(5));
		exchange.getResponse().getCookies().forEach((name, values) -> this.cookies.set(name, values.get(0).getValue()));
	}

	private MockServerWebExchange exchange(@Nullable String user) {
		MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get("http://localhost/todos");
		this.cookies.forEach((name, values) -> request.cookie(new HttpCookie(name, values.get(0))));
		Principal principal = (user != null) ? new TestingAuthenticationToken(user, "", "USER") : null;
		return MockServerWebExchange.builder(request).sessionManager(this.manager).principal(principal).build();
	}

}
