package dev.jitney.view;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViewDigestTests {

	@Test
	void isTheHashOfTheCanonicalJson() {
		assertThat(ViewDigest.of(View.EMPTY)).isEqualTo(fnv("{}")).isEqualTo("5465b825");
		assertThat(ViewDigest
			.of(Json.view("{\"b\":[[\"k\",{\"x\":1}],[\"l\",{}]],\"a\":{\"t\":\"\\u0001\\n\\\"\"},\"c\":null}")))
			.isEqualTo(fnv("{\"a\":{\"t\":\"\\u0001\\n\\\"\"},\"b\":[[\"k\",{\"x\":1}],[\"l\",{}]],\"c\":null}"));
	}

	@Test
	void sortsKeysByCodeUnit() {
		assertThat(ViewDigest.of(Json.view("{\"\uffe6\":1,\"\ud83d\ude00\":true,\"B\":[],\"a\":-1}")))
			.isEqualTo(fnv("{\"B\":[],\"a\":-1,\"\ud83d\ude00\":true,\"\uffe6\":1}"));
	}

	@Test
	void escapesHalfASurrogatePairAsBrowsersDo() {
		View view = new View(Map.of("a", "\ud83d \u000b\u001f\u007f\u2028"));
		assertThat(ViewDigest.of(view)).isEqualTo(fnv("{\"a\":\"\\ud83d \\u000b\\u001f\u007f\u2028\"}"));
	}

	@Test
	void isWhatABrowserComputes() {
		View view = new View(Map.of("a", "\ud83d \u000b\u001f\u007f\u2028\u00fc\u20ac\ud83d\ude00"));
		assertThat(ViewDigest.of(view)).isEqualTo("7031ae5e");
	}

	private static String fnv(String json) {
		int hash = 0x811c9dc5;
		for (byte b : json.getBytes(StandardCharsets.UTF_8)) {
			hash = (hash ^ (b & 0xff)) * 0x01000193;
		}
		return String.format("%08x", hash);
	}

}
