package dev.jitney.web.policy;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OriginPolicyTests {

	private final List<String> refusals = new ArrayList<>();

	private final OriginPolicy policy = policy();

	@ParameterizedTest
	@CsvSource({ "http://shop.example/x, http://shop.example", "http://shop.example:8080/x, http://shop.example:8080",
			"http://shop.example:80/x, http://shop.example", "https://shop.example/x, https://shop.example:443",
			"ws://shop.example/x, http://shop.example", "wss://shop.example/x, https://shop.example",
			"http://SHOP.example/x, http://shop.example", "http://[::1]:8080/x, http://[::1]:8080",
			"http://my_service:8080/x, http://my_service:8080" })
	void allowsOwnOrigin(String url, String origin) {
		assertThat(this.policy.allows(request(url, origin))).isTrue();
		assertThat(this.refusals).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "https://shop.example", "http://shop.example:8080",
			"http://shop.example.evil.example", "http://evil.example/http://shop.example", "null", "", "no origin", "*",
			"http://shop.example@evil.example" })
	void refusesOtherOrigins(String origin) {
		assertThat(this.policy.allows(request("http://shop.example/x", origin))).isFalse();
		assertThat(this.refusals).singleElement()
			.asString()
			.startsWith("FOREIGN_ORIGIN a page of " + origin + " asked http://shop.example. ")
			.contains("server.forward-headers-strategy");
	}

	@Test
	void allowsListedOrigins() {
		OriginPolicy lenient = policy("https://www.example.com", "https://*.shop.example");
		assertThat(lenient.allows(request("http://localhost/x", "https://www.example.com"))).isTrue();
		assertThat(lenient.allows(request("http://localhost/x", "https://a.shop.example"))).isTrue();
		assertThat(lenient.allows(request("http://localhost/x", "https://shop.example.evil.example"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "https://*", "www.example.com", "" })
	void refusesToAllowEverybody(String origin) {
		assertThatIllegalArgumentException().isThrownBy(() -> policy(origin))
			.withMessageContaining("Not an origin to allow: '" + origin + "'");
	}

	@Test
	void believesProxyThatIsBelieved() {
		ServerHttpRequest request = MockServerHttpRequest.get("http://10.0.0.7:8080/x")
			.header("Origin", "https://shop.example")
			.header("X-Forwarded-Host", "shop.example")
			.header("X-Forwarded-Proto", "https")
			.build();
		assertThat(this.policy.allows(request)).isFalse();
		assertThat(this.policy.allows(new ForwardedHeaderTransformer().apply(request))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "same-origin, true", "none, true", "same-site, false", "cross-site, false" })
	void believesBrowserThatNamesTheSite(String site, boolean allowed) {
		ServerHttpRequest request = MockServerHttpRequest.get("http://shop.example/x")
			.header("Sec-Fetch-Site", site)
			.build();
		assertThat(this.policy.allows(request)).isEqualTo(allowed);
	}

	@Test
	void allowsClientThatIsNoBrowser() {
		assertThat(this.policy.allows(MockServerHttpRequest.get("http://shop.example/x").build())).isTrue();
	}

	@Test
	void allowsListedOriginWhateverTheBrowserCallsIt() {
		ServerHttpRequest request = MockServerHttpRequest.get("http://shop.example/x")
			.header("Origin", "https://www.example.com")
			.header("Sec-Fetch-Site", "cross-site")
			.build();
		assertThat(policy("https://www.example.com").allows(request)).isTrue();
	}

	private OriginPolicy policy(String... allowed) {
		return new OriginPolicy(List.of(allowed), this::refused);
	}

	private void refused(Refusal reason, String detail) {
		this.refusals.add(reason + " " + detail);
	}

	private static ServerHttpRequest request(String url, String origin) {
		return MockServerHttpRequest.get(url).header("Origin", origin).build();
	}

}
