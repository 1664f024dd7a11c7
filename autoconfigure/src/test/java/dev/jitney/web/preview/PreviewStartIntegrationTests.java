package dev.jitney.web.preview;

import dev.jitney.page.InvalidPageException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatException;

/** Which applications have previews. */ // #6
class PreviewStartIntegrationTests {

	@Test
	void isUnmappedOutsideOfDevelopment() {
		try (PreviewSite production = new PreviewSite(PreviewSite.Shop.class, "jitney.development=off",
				"jitney.jit.enabled=on")) {
			for (String path : new String[] { "/_jit/previews", "/_jit/previews/full", "/_jit/previews/full/live",
					"/_jit/previews/full/snapshot.html" }) {
				production.client().get().uri(path).exchange().expectStatus().isNotFound();
			}
		}
	}

	@Test
	void twoPreviewsOfOneNameStopTheStart() {
		assertThatException().isThrownBy(() -> new PreviewSite(PreviewSite.Twice.class))
			.havingRootCause()
			.isInstanceOf(InvalidPageException.class)
			.withMessageContaining("is for the preview 'same', and so is dev.jitney.web.preview.twice.Twice.one")
			.withMessageContaining("Give one of them another name");
	}

}
