package dev.jitney.sample;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class PostsBrowserTests extends ShowcaseBrowserTest {

	@Test
	void computesTitleAndDescription(Page page) {
		open(page, "/posts/state-that-stays");
		assertThat(page).hasTitle("State that stays – Jitney");
		assertThat(page.locator("meta[name=description]")).hasAttribute("content",
				"What happens when the connection does not.");
		assertThat(page.locator(".post h2")).hasText("State that stays");
		assertThat(page.locator(".post div p")).hasCount(2);
	}

	@Test
	void goesFromPostToPost(Page page) {
		open(page, "/posts");
		link(page, "A click on its way").click();
		assertThat(page).hasURL(url("/posts/a-click-on-its-way"));
		assertThat(page).hasTitle("A click on its way – Jitney");
		page.goBack();
		assertThat(page).hasTitle("Posts – Jitney");
		link(page, "State that stays").click();
		assertThat(page.locator(".post h2")).hasText("State that stays");
	}

	@Test
	void anUnknownPostIsNotFound(Page page) {
		Response response = page.navigate(url("/posts/no-such-post"));
		org.assertj.core.api.Assertions.assertThat(response.status()).isEqualTo(404);
		assertThat(page.locator("h1")).hasText("This bus does not stop here");
	}

	@Test
	void anUnknownPostIsNotFoundByALinkEither(Page page) {
		open(page, "/posts");
		link(page, "A post that does not exist").click();
		assertThat(page.locator("h1")).hasText("This bus does not stop here");
		assertThat(page).hasURL(url("/posts/no-such-post"));
		page.goBack();
		assertThat(page).hasTitle("Posts – Jitney");
	}

}
