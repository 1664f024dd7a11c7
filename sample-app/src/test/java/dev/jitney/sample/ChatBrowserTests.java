package dev.jitney.sample;

import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class ChatBrowserTests extends ShowcaseBrowserTest {

	private final String room = "/chat/" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void everybodyInARoomSeesWhatIsSaid(Page page, Browser browser) {
		open(page, this.room);
		assertThat(page.locator(".conversation")).hasText("Nobody has said anything yet.");
		try (BrowserContext elsewhere = browser.newContext()) {
			Page other = open(elsewhere.newPage(), this.room);
			other.locator("#name").fill("Grace");
			say(page, "Hello");
			assertThat(said(other)).hasText(new String[] { "Hello" });
			say(other, "Hi");
			assertThat(said(page)).hasText(new String[] { "Hello", "Hi" });
			assertThat(page.locator(".messages strong")).hasText(new String[] { "Guest", "Grace" });
			assertThat(page.locator(".voices")).hasText("2 voices");
			assertThat(page.locator(".mine .said")).hasText(new String[] { "Hello" });
			assertThat(other.locator(".mine .said")).hasText(new String[] { "Hi" });
		}
	}

	@Test
	void roomsAreApart(Page page, BrowserContext context) {
		open(page, this.room);
		Page other = open(context.newPage(), this.room + "-2");
		say(page, "Only here");
		say(other, "Only there");
		assertThat(said(page)).hasText(new String[] { "Only here" });
		assertThat(said(other)).hasText(new String[] { "Only there" });
	}

	@Test
	void aRoomIsEnteredByItsNameOnly(Page page) {
		open(page, "/chat");
		page.getByLabel("Another room").fill("no room!");
		button(page, "Enter").click();
		assertThat(page.locator(".jitney-toast")).containsText("letters, digits and hyphens");
		page.getByLabel("Another room").fill("Depot-3");
		button(page, "Enter").click();
		assertThat(page).hasURL(url("/chat/depot-3"));
		assertThat(page.locator(".room-head h2")).hasText("Room depot-3");
	}

	@Test
	void aRoomIsStillThereWhenComingBack(Page page) {
		open(page, this.room);
		say(page, "Remember me");
		assertThat(said(page)).hasText(new String[] { "Remember me" });
		link(page, "All rooms").click();
		assertThat(page).hasURL(url("/chat"));
		page.goBack();
		assertThat(said(page)).hasText(new String[] { "Remember me" });
	}

	@Test
	void goesByTheNameThatWasTypedBeforeSending(Page page) {
		open(page, this.room);
		page.locator("#name").fill("Grace");
		page.locator("#message").fill("Unfinished");
		say(page, null);
		page.locator("#message").fill("Not yet sent");
		page.locator("#name").focus();
		page.locator("#name").fill("Grace Hopper");
		page.locator("#message").focus();
		say(page, null);
		assertThat(page.locator(".messages strong")).hasText(new String[] { "Grace", "Grace Hopper" });
		assertThat(page.locator("#message")).hasValue("");
		page.reload();
		awaitReady(page);
		assertThat(page.locator("#name")).hasValue("Grace Hopper");
		assertThat(page.locator("#message")).hasValue("");
	}

	private static void say(Page page, String text) {
		Locator message = page.locator("#message");
		if (text != null) {
			message.fill(text);
		}
		message.press("Enter");
	}

	private static Locator said(Page page) {
		return page.locator(".said");
	}

}
