package dev.jitney.web.preview;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The gallery in a browser. */ // #6
@ExtendWith(BrowserExtension.class)
class PreviewsBrowserTests {

	private static PreviewSite site;

	private Page page;

	private FrameLocator stage;

	@BeforeAll
	static void start() {
		site = new PreviewSite(PreviewSite.Shop.class);
	}

	@AfterAll
	static void close() {
		site.close();
	}

	@BeforeEach
	void open(Page page) {
		this.page = page;
		this.stage = page.frameLocator("iframe");
		page.navigate(site.url("/_jit/previews/full"));
		assertThat(this.stage.locator("html[data-jitney=ready]")).isAttached();
	}

	@Test
	void previewIsLive() {
		assertThat(this.stage.locator("#pieces")).hasText("3");
		this.stage.locator("button").click();
		assertThat(this.stage.locator("#pieces")).hasText("4");
	}

	@Test
	void nextPreviewHasAStateOfItsOwn() {
		this.stage.locator("button").click();
		assertThat(this.stage.locator("#pieces")).hasText("4");
		this.page.locator("nav a", new Page.LocatorOptions().setHasText("Empty basket")).click();
		assertThat(this.stage.locator("#pieces")).hasText("0");
		assertThat(this.page).hasURL(site.url("/_jit/previews/BasketPart.emptyBasket"));
		assertThat(this.page).hasTitle("Empty basket – Previews");
		this.stage.locator("button").click();
		assertThat(this.stage.locator("#pieces")).hasText("1");
		this.page.goBack();
		assertThat(this.stage.locator("#pieces")).hasText("3");
	}

	@Test
	void startsOver() {
		this.stage.locator("button").click();
		assertThat(this.stage.locator("#pieces")).hasText("4");
		this.page.locator("[data-reset]").click();
		assertThat(this.stage.locator("#pieces")).hasText("3");
	}

	@Test
	void switchesViewportAndTheme() {
		// else every document has the theme that the driver prescribes
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
		this.page.locator("[data-width='375']").click();
		assertThat(this.page.locator("iframe")).hasCSS("width", "375px");
		this.page.locator("button[data-theme=dark]").click();
		assertThat(this.stage.locator("html")).hasAttribute("data-theme", "dark");
		this.page.waitForCondition(() -> Boolean.TRUE
			.equals(this.stage.locator("html").evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches")));
		assertThat(this.page.locator("[data-at='snapshot.png']").getAttribute("href"))
			.endsWith("/_jit/previews/full/snapshot.png?width=375&theme=dark");
	}

	@Test
	void findsByWords() {
		this.page.locator("input[type=search]").fill("bask emp");
		assertThat(this.page.locator("nav li:not([hidden])")).hasText(new String[] { "Empty basket" });
	}

	@Test
	void errorOfAPreviewIsShownInItsPlace() {
		this.page.locator("nav a", new Page.LocatorOptions().setHasText("Broken")).click();
		assertThat(this.stage.locator(".jitney-stub-card h1")).hasText("This page does not compile");
	}

	@Test
	void pictureIsTakenOfTheSnapshot() throws IOException {
		byte[] png = site.client()
			.get()
			.uri("/_jit/previews/full/snapshot.png?width=600&height=400&theme=dark")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("image/png")
			.expectBody()
			.returnResult()
			.getResponseBody();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
		assertThat(image.getWidth()).isEqualTo(600);
		assertThat(image.getHeight()).isEqualTo(400);
	}

}
