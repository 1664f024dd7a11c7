package dev.jitney.web.policy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;

class DevelopmentHostsTests {

	private final DevelopmentHosts hosts = new DevelopmentHosts(
			new OriginPolicy(List.of("https://dev.example.com", "https://*.preview.example.com"), (reason, detail) -> {
			}));

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "http://shop.localhost:8080", "http://127.0.0.1:8080",
			"http://192.168.7.20", "http://[::1]:8080", "http://[fe80::1]", "http://laptop:8080", "http://laptop.local",
			"http://shop.test", "https://dev.example.com", "https://a.preview.example.com" })
	void namesThatNobodyElseCanHave(String url) {
		assertThat(this.hosts.allows(MockServerHttpRequest.get(url + "/_jit/changes").build())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example:8080", "http://localhost.evil.example",
			"http://127.0.0.1.evil.example", "http://dev.example.com", "http://evil.example.", "/_jit/changes" })
	void namesThatLeadHereByTheWillOfOthers(String url) {
		assertThat(this.hosts.allows(MockServerHttpRequest.get(url).build())).isFalse();
	}

	@Test
	void proxyIsNotBelievedAgainstTheConnection() {
		assertThat(this.hosts.allows(forwarded("localhost:8080"))).isTrue();
		assertThat(this.hosts.allows(forwarded("evil.example:8080"))).isFalse();
		assertThat(this.hosts.allows(forwarded("local host"))).isFalse();
	}

	private static MockServerHttpRequest forwarded(String host) {
		return MockServerHttpRequest.get("http://localhost:8080/_jit/changes").header(HttpHeaders.HOST, host).build();
	}

}
