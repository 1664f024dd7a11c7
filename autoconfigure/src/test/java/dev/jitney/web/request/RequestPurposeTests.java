package dev.jitney.web.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RequestPurposeTests {

	@ParameterizedTest
	@CsvSource({ "Sec-Purpose, prefetch", "Sec-Purpose, prefetch;prerender", "Purpose, Prefetch", "X-Moz, prefetch",
			"X-Purpose, preview" })
	void isPrefetchWhenTheBrowserSaysSo(String name, String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.add(name, value);
		assertThat(RequestPurpose.isPrefetch(headers)).isTrue();
	}

	@Test
	void isNoPrefetchWithoutAWord() {
		assertThat(RequestPurpose.isPrefetch(new HttpHeaders())).isFalse();
	}

}
