package dev.jitney.sample;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class FailureBrowserTests extends ShowcaseBrowserTest {

	@Test
	void nothingRemainsOfAHandlerThatFails(Page page) {
		open(page, "/failure");
		button(page, "Withdraw 10").click();
		assertThat(balance(page)).hasText("90");
		button(page, "Withdraw 10 and fail").click();
		assertThat(page.locator(".jitney-toast")).isVisible();
		assertThat(balance(page)).hasText("90");
		button(page, "Withdraw 10").click();
		assertThat(balance(page)).hasText("80");
	}

	@Test
	void showsItsOwnPageWhenThereIsNone(Page page) {
		Response response = page.navigate(url("/no-such-page"));
		org.assertj.core.api.Assertions.assertThat(response.status()).isEqualTo(404);
		assertThat(page.locator("h1")).hasText("This bus does not stop here");
		assertThat(page.locator(".status")).hasText("404");
		link(page, "Back to the demos").click();
		assertThat(page).hasURL(url("/"));
	}

	@Test
	void showsItsOwnPageWhenOneCannotBeLoaded(Page page) {
		Response response = page.navigate(url("/failure/always"));
		org.assertj.core.api.Assertions.assertThat(response.status()).isEqualTo(500);
		assertThat(page.locator("h1")).hasText("Out of service");
		assertThat(page.locator("main")).not().containsText("This page always fails");
	}

	@Test
	void showsItsOwnPageWhenALinkFails(Page page) {
		open(page, "/failure");
		link(page, "A page that cannot be loaded").click();
		assertThat(page.locator("h1")).hasText("Out of service");
	}

	@Test
	void showsItsOwnPageWhenAPageTurnsOutNotToExist(Page page) {
		page.navigate(url("/failure/later/missing"));
		assertThat(page.locator("#later")).hasText("One moment, please.");
		assertThat(page.locator("h1")).hasText("This bus does not stop here");
		assertThat(page.locator(".status")).hasText("404");
		assertThat(page).hasTitle("No such stop – Jitney");
		assertThat(page).hasURL(url("/failure/later/missing"));
		link(page, "Back to the demos").click();
		assertThat(page).hasURL(url("/"));
		assertThat(page.locator("h1")).not().hasText("This bus does not stop here");
	}

	@Test
	void showsItsOwnPageWhenAPageFailsLater(Page page) {
		open(page, "/failure");
		link(page, "A page that turns out to be broken").click();
		assertThat(page.locator("#later")).isVisible();
		assertThat(page.locator("h1")).hasText("Out of service");
		assertThat(page.locator(".status")).hasText("500");
		assertThat(page).hasURL(url("/failure/later/broken"));
		page.goBack();
		assertThat(balance(page)).hasText("100");
	}

	@Test
	void leavesAPageThatSendsItsVisitorsAwayLater(Page page) {
		open(page, "/counter");
		page.navigate(url("/failure/later/elsewhere"));
		assertThat(page.locator("#later")).isVisible();
		assertThat(page).hasURL(url("/failure"));
		assertThat(balance(page)).hasText("100");
		page.goBack();
		assertThat(page).hasURL(url("/counter"));
	}

	@Test
	void leavesAPageItWasNavigatedToThatSendsItsVisitorsAwayLater(Page page) {
		open(page, "/failure");
		link(page, "A page that sends you back here").click();
		assertThat(page.locator("#later")).isVisible();
		assertThat(page).hasURL(url("/failure"));
		button(page, "Withdraw 10").click();
		assertThat(balance(page)).hasText("90");
	}

	private static Locator balance(Page page) {
		return page.locator("#balance");
	}

}
