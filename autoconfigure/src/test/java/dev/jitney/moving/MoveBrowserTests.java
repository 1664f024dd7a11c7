package dev.jitney.moving;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.state.memory.MemoryStateManager;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.context.ConfigurableApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A node stops, and its tabs go on elsewhere. */
@ExtendWith(BrowserExtension.class)
class MoveBrowserTests {

	private final MemoryStateManager store = new MemoryStateManager(Clock.systemUTC());

	private final ConfigurableApplicationContext one = Site.start("one", this.store);

	private final ConfigurableApplicationContext two = Site.start("two", this.store);

	private Switchboard switchboard;

	@BeforeEach
	void connect() throws IOException {
		this.switchboard = new Switchboard(Site.port(this.one));
	}

	@AfterEach
	void stop() throws IOException {
		Ferry.loading.countDown();
		this.one.close();
		this.two.close();
		this.switchboard.close();
		this.store.close();
	}

	@Test
	void tabGoesOnElsewhereAndEveryClickCountsOnce(Page page) throws Exception {
		page.navigate("http://localhost:" + this.switchboard.port() + "/ferry");
		page.waitForSelector("html[data-jitney=ready]");
		page.evaluate("""
				globalThis.told = [];
				document.addEventListener("jitney:status", ({ detail }) => told.push(detail));""");
		Ferry.begun = new CountDownLatch(1);
		Ferry.loading = new CountDownLatch(1);
		page.locator("#slow").click();
		click(page, 3);
		Assertions.assertThat(Ferry.begun.await(10, TimeUnit.SECONDS)).isTrue();
		this.switchboard.leadTo(Site.port(this.two));
		CompletableFuture<Void> stopped = CompletableFuture.runAsync(this.one::close);
		click(page, 4);
		Ferry.loading.countDown();
		assertThat(page.locator("#cars")).hasText("8");
		stopped.get(30, TimeUnit.SECONDS);
		click(page, 1);
		assertThat(page.locator("#cars")).hasText("9");
		assertThat(page.locator("#by")).hasText("two");
		Assertions.assertThat(page.evaluate("told")).isEqualTo(List.of());
		assertThat(page.locator(".jitney-status")).isEmpty();
	}

	private static void click(Page page, int times) {
		for (int i = 0; i < times; i++) {
			page.locator("#load").click();
		}
	}

}
