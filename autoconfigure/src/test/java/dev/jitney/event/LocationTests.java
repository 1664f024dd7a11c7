package dev.jitney.event;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocationTests {

	@Test
	void decodesTheQuery() {
		Location location = new Location("/search", "/search", "q=a%20b+c&tag=x&tag=y&empty=&flag&=nameless", Map.of());
		assertThat(location.parameters()).containsEntry("q", List.of("a b c"))
			.containsEntry("tag", List.of("x", "y"))
			.containsEntry("empty", List.of(""))
			.containsEntry("flag", List.of(""))
			.hasSize(4);
		assertThat(location.parameter("tag")).isEqualTo("x");
		assertThat(location.parameter("none")).isNull();
		assertThat(location.url()).startsWith("/search?q=a%20b");
	}

	@Test
	void leavesMalformedParametersOut() {
		Location location = new Location("/", "/", "bad=%zz&good=1", Map.of());
		assertThat(location.parameters()).containsOnlyKeys("good");
	}

	@Test
	void hasNoParametersWithoutAQuery() {
		assertThat(Location.of("/a").parameters()).isEmpty();
		assertThat(Location.of("/a").url()).isEqualTo("/a");
	}

}
