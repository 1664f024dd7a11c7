package dev.jitney.sample;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class NavigationBrowserTests extends ShowcaseBrowserTest {

	@Test
	void theIndexLeadsToEveryDemo(Page page) {
		open(page, "/");
		assertThat(page.locator(".card")).hasCount(10);
		for (int index = 0; index < 10; index++) {
			Locator card = page.locator(".card a").nth(index);
			String title = card.innerText();
			card.click();
			assertThat(page.locator(".intro h1")).hasText(title);
			assertThat(page.locator(".bar [aria-current]")).hasText(title);
			page.goBack();
			assertThat(page.locator(".hero")).isVisible();
		}
	}

	@Test
	void theFrameStaysAndMarksWhereTheUserIs(Page page) {
		open(page, "/");
		assertThat(page.locator(".bar [aria-current]")).hasCount(0);
		page.evaluate("() => { document.querySelector('.bar').marked = true }");
		link(page, "Counter").first().click();
		assertThat(page).hasTitle("Counter – Jitney");
		assertThat(page.locator(".bar [aria-current=page]")).hasText("Counter");
		page.locator(".bar nav a").getByText("Table").click();
		assertThat(page).hasTitle("Table – Jitney");
		assertThat(page.locator(".bar [aria-current=page]")).hasText("Table");
		page.waitForFunction("() => document.querySelector('.bar').marked === true");
	}

	@Test
	void aPageThatIsOpenedDirectlyIsMarkedToo(Page page) {
		open(page, "/posts/state-that-stays");
		assertThat(page.locator(".bar [aria-current=page]")).hasText("Posts");
	}

	@Test
	void stateStaysWhileTheUserLooksElsewhere(Page page) {
		open(page, "/counter");
		button(page, "Increment").click();
		assertThat(page.locator("#count")).hasText("1");
		page.locator(".bar nav a").getByText("Form").click();
		assertThat(page).hasTitle("Form – Jitney");
		page.goBack();
		assertThat(page.locator("#count")).hasText("1");
		page.goForward();
		assertThat(page).hasTitle("Form – Jitney");
		page.goBack();
		button(page, "Increment").click();
		assertThat(page.locator("#count")).hasText("2");
	}

	@Test
	void goingBackReturnsToWhereTheUserHadScrolled(Page page) {
		open(page, "/browser");
		page.evaluate("() => window.scrollTo(0, 500)");
		page.evaluate("() => document.querySelector('.bar nav a').click()");
		assertThat(page).hasTitle("Counter – Jitney");
		page.waitForFunction("() => window.scrollY === 0");
		page.goBack();
		assertThat(page).hasTitle("Browser events – Jitney");
		page.waitForFunction("() => Math.abs(window.scrollY - 500) < 2");
	}

	@Test
	void everyDemoShowsItsSource(Page page) {
		open(page, "/counter");
		assertThat(page.locator(".sources summary")).hasText(new String[] { "CounterPages.java", "Counter.java" });
		assertThat(page.locator(".sources pre").first()).containsText("onClick(Counter::decrement)");
		assertThat(page.locator(".sources .java-keyword").first()).isVisible();
		page.locator(".sources summary").nth(1).click();
		assertThat(page.locator(".sources pre").nth(1))
			.containsText("this.count = Math.addExact(this.count, this.step);");
	}

	@Test
	void aSourceThatWasOpenedStaysOpenWhenTheStateChanges(Page page) {
		open(page, "/counter");
		page.locator(".sources summary").nth(1).click();
		button(page, "Increment").click();
		assertThat(page.locator("#count")).hasText("1");
		assertThat(page.locator(".sources pre").nth(1)).isVisible();
	}

	@Test
	void theKeyboardReachesTheContentAtOnce(Page page) {
		open(page, "/counter");
		page.keyboard().press("Tab");
		assertThat(link(page, "Skip to content")).isFocused();
	}

}
