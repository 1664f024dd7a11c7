package dev.jitney.view;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ViewJsonTests {

	@Test
	void readsWhatItWrites() {
		String json = "{\"a\":null,\"b\":true,\"c\":-1,\"d\":\"\\\"\\u0001ü\",\"e\":[[\"k\",{\"f\":[]}]],\"g\":{}}";
		assertThat(Json.of(Json.view(json))).isEqualTo(json);
	}

	@Test
	void tellsDeltasFromValuesByTheOldView() {
		View old = Json.view("{\"l\":[[\"1\",{\"x\":1}]],\"v\":{\"y\":2}}");
		String json = "{\"l\":{\"+\":[[\"2\",\"1\",{}]],\"~\":{\"1\":{\"x\":3}}},\"v\":{\"-\":[\"y\"]},\"n\":{\"z\":4}}";
		assertThat(Json.of(Json.delta(json, old).applyTo(old)))
			.isEqualTo("{\"l\":[[\"1\",{\"x\":3}],[\"2\",{}]],\"v\":{},\"n\":{\"z\":4}}");
	}

	@Test
	void writesHalfASurrogatePairAsAnEscape() {
		assertThat(Json.of(new View(Map.of("a", "\ud83d.")))).isEqualTo("{\"a\":\"\\uD83D.\"}");
	}

	@Test
	void refusesWhatNoViewHolds() {
		assertThatIllegalArgumentException().isThrownBy(() -> Json.of(new View(Map.of("a", 1L))))
			.withMessage("A view cannot hold a java.lang.Long");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{\"a\":1.5}", "{\"a\":[1]}", "{\"a\":[[1,{}]]}", "{\"a\":[[\"k\",1]]}" })
	void refusesWhatIsNoView(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> Json.view(json));
	}

}
