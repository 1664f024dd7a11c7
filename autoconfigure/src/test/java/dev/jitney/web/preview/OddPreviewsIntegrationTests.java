package dev.jitney.web.preview;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Previews that do not behave harm nobody but themselves. */ // #6
class OddPreviewsIntegrationTests {

	private static PreviewSite site;

	@BeforeAll
	static void start() {
		site = new PreviewSite(PreviewSite.Odd.class, "jitney.jit.compile-timeout=1s");
	}

	@AfterAll
	static void close() {
		site.close();
	}

	@Test
	void oneThatNeverReturnsIsGivenUp() {
		assertThat(snapshot("forever"))
			.startsWith("The preview dev.jitney.web.preview.odd.OddParts.forever cannot be shown")
			.contains("was not compiled within 1000 ms");
	}

	@Test
	void oneWhoseLoadFailsSaysSo() {
		assertThat(snapshot("refusing"))
			.startsWith("The preview dev.jitney.web.preview.odd.OddParts.refusing cannot be");
	}

	@Test
	void oneThatNeedsARouteSaysSo() {
		assertThat(snapshot("ofARoute"))
			.startsWith("The preview dev.jitney.web.preview.odd.OddParts.ofARoute cannot be")
			.contains("id");
	}

	private static String snapshot(String name) {
		return String.valueOf(site.client()
			.get()
			.uri("/_jit/previews/OddParts." + name + "/snapshot.html")
			.exchange()
			.expectStatus()
			.isEqualTo(500)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
