package dev.jitney.view;

import dev.jitney.client.ViewVectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The server computes what the browser computes; the browser's half is tested there. */
class ViewVectorTests {

	private final JsonFactory json = new JsonFactory();

	@Test
	void digestOfEveryVectorIsThatOfTheBrowser() {
		for (ViewVectors.Digest vector : ViewVectors.DIGESTS) {
			assertThat(ViewDigest.of(view(vector.view()))).as(vector.view()).isEqualTo(vector.digest());
		}
	}

	@Test
	void everyDeltaLeadsToTheViewOfTheBrowser() {
		for (ViewVectors.Delta vector : ViewVectors.DELTAS) {
			View before = view(vector.before());
			Delta delta = ViewJson.readDelta(parser(vector.delta()), before);
			assertThat(ViewDigest.of(delta.applyTo(before))).as(vector.name())
				.isEqualTo(ViewDigest.of(view(vector.after())));
		}
	}

	private View view(String text) {
		return ViewJson.readView(parser(text));
	}

	private JsonParser parser(String text) {
		return this.json.createParser(text);
	}

}
