package dev.jitney.web.preview;

import java.time.Duration;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** Previews over HTTP, below the base path {@code /api}. */ // #6
class PreviewsIntegrationTests {

	private static PreviewSite site;

	@BeforeAll
	static void start() {
		site = new PreviewSite(PreviewSite.Shop.class, "spring.webflux.base-path=/api");
	}

	@AfterAll
	static void close() {
		site.close();
	}

	@Test
	void galleryListsPreviewsAndShowsTheFirst() {
		Document gallery = document("/api/_jit/previews", 200);
		assertThat(gallery.select("nav a[data-method]").eachText()).containsExactly("Empty basket", "Three <pieces>",
				"Broken");
		assertThat(gallery.select("nav h2").eachText()).containsExactly("BasketPart");
		assertThat(gallery.selectFirst("iframe").attr("src"))
			.isEqualTo("/api/_jit/previews/BasketPart.emptyBasket/live");
	}

	@Test
	void galleryBeginsWithTheOneInItsAddress() {
		Document gallery = document("/api/_jit/previews/full", 200);
		assertThat(gallery.selectFirst("iframe").attr("src")).isEqualTo("/api/_jit/previews/full/live");
		assertThat(gallery.selectFirst("nav a[aria-current]").text()).isEqualTo("Three <pieces>");
		assertThat(gallery.title()).isEqualTo("Three <pieces> – Previews");
	}

	@Test
	void snapshotIsTheSameEachTimeAndNothingRunsInIt() {
		String first = text("/api/_jit/previews/full/snapshot.html", 200);
		assertThat(first).isEqualTo(text("/api/_jit/previews/full/snapshot.html", 200)).doesNotContain("<script");
		assertThat(Jsoup.parse(first).selectFirst("#pieces").text()).isEqualTo("3");
		assertThat(
				document("/api/_jit/previews/BasketPart.emptyBasket/snapshot.html", 200).selectFirst("#pieces").text())
			.isEqualTo("0");
	}

	@Test
	void flawedPreviewSaysWhatIsWrong() {
		assertThat(text("/api/_jit/previews/BasketPart.broken/snapshot.html", 500))
			.startsWith("The preview dev.jitney.web.preview.shop.BasketPart.broken cannot be shown: ")
			.contains("The id \"not an id\" is empty");
		assertThat(document("/api/_jit/previews/BasketPart.broken/live", 500).selectFirst("noscript").text())
			.contains("This page does not compile", "BasketPart.java");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/live", "/snapshot.html", "/snapshot.png" })
	void unknownNameIsNotFound(String rest) {
		site.client().get().uri("/api/_jit/previews/nothing" + rest).exchange().expectStatus().isNotFound();
	}

	@Test
	void pictureIsAskedForWithinLimits() {
		if (Chromium.find(System.getenv("PATH"), Duration.ofSeconds(1)).isPresent()) {
			assertThat(text("/api/_jit/previews/full/snapshot.png?width=0", 400)).contains("from 1 to 4096");
		}
	}

	private static Document document(String path, int status) {
		return Jsoup.parse(text(path, status));
	}

	private static String text(String path, int status) {
		return String.valueOf(site.client()
			.get()
			.uri(path)
			.accept(MediaType.TEXT_HTML, MediaType.ALL)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

}
