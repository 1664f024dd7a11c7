package dev.jitney.sample;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Whatever happens to the connection, what the user typed is neither lost nor reordered
 * nor doubled.
 */
class ConnectionBrowserTests extends ShowcaseBrowserTest {

	private static final String LOST = "html[data-jitney=lost]";

	private final String room = "/chat/" + UUID.randomUUID().toString().substring(0, 8);

	private UnreliableLine line;

	@BeforeEach
	void openLine() throws IOException {
		this.line = UnreliableLine.to(port());
	}

	@AfterEach
	void closeLine() throws IOException {
		this.line.close();
	}

	@Test
	void fastTypingSurvivesLatency(Page page) {
		visit(page, "/todos");
		this.line.delay(Duration.ofMillis(200));
		String[] titles = titles("Milk", "Bread", "Eggs", "Butter", "Cheese", "Apples", "Pears", "Tea");
		page.keyboard().type(String.join("\n", titles) + "\n");
		assertThat(page.locator(".todo-list label")).hasText(titles);
		assertThat(page.locator(".new-todo")).hasValue("");
	}

	@Test
	void fastTypingIntoABoundControlSurvivesLatency(Page page) {
		visit(page, this.room);
		this.line.delay(Duration.ofMillis(200));
		page.locator("#message").focus();
		String[] texts = titles("Milk", "Bread", "Eggs", "Butter", "Cheese", "Apples", "Pears", "Tea");
		page.keyboard().type(String.join("\n", texts) + "\n");
		assertThat(page.locator(".said")).hasText(texts);
		assertThat(page.locator("#message")).hasValue("");
	}

	@Test
	void whatIsBeingTypedIsNotOverwrittenByLateAnswers(Page page) {
		visit(page, this.room);
		this.line.delay(Duration.ofMillis(200));
		page.locator("#message").focus();
		page.keyboard().type("Milk\nBre");
		assertThat(page.locator(".said")).hasText(new String[] { "Milk" });
		assertThat(page.locator("#message")).hasValue("Bre");
		page.keyboard().type("ad\n");
		assertThat(page.locator(".said")).hasText(new String[] { "Milk", "Bread" });
	}

	@Test
	void aSocketThatIsCutWhileTypingLosesNothing(Page page) {
		visit(page, "/todos");
		String[] titles = IntStream.rangeClosed(1, 12).mapToObj((number) -> "Todo " + number).toArray(String[]::new);
		for (int index = 0; index < titles.length; index++) {
			page.keyboard().type(titles[index]);
			if (index % 4 == 1) {
				this.line.drop();
			}
			page.keyboard().press("Enter");
		}
		assertThat(page.locator(".todo-list label")).hasText(titles);
		page.waitForSelector(READY);
	}

	@Test
	void aServerThatIsUnreachableForFiveSecondsLosesNothing(Page page) {
		visit(page, "/todos");
		page.keyboard().type("Milk\nBre");
		this.line.cut();
		page.waitForSelector(LOST);
		page.keyboard().type("ad\nEggs\n");
		assertThat(page.locator(".jitney-status")).isVisible();
		Awaitility.await("the line to have been cut for five seconds")
			.pollDelay(Duration.ofSeconds(5))
			.until(() -> true);
		page.keyboard().type("Butter");
		this.line.restore();
		page.waitForSelector(READY);
		assertThat(page.locator(".todo-list label")).hasText(new String[] { "Milk", "Bread", "Eggs" });
		assertThat(page.locator(".new-todo")).hasValue("Butter");
		page.keyboard().press("Enter");
		assertThat(page.locator(".todo-list label")).hasText(new String[] { "Milk", "Bread", "Eggs", "Butter" });
	}

	@Test
	void aBoundControlKeepsWhatWasTypedWhileTheServerWasAway(Page page) {
		visit(page, this.room);
		page.locator("#message").focus();
		page.keyboard().type("Half a sen");
		this.line.cut();
		page.waitForSelector(LOST);
		page.keyboard().type("tence");
		this.line.restore();
		page.waitForSelector(READY);
		assertThat(page.locator("#message")).hasValue("Half a sentence");
		page.keyboard().press("Enter");
		assertThat(page.locator(".said")).hasText(new String[] { "Half a sentence" });
	}

	@Test
	void clicksAreCountedOnceThoughAnswersAreLost(Page page) {
		visit(page, "/counter");
		this.line.delay(Duration.ofMillis(150));
		Locator increment = button(page, "Increment");
		for (int click = 1; click <= 9; click++) {
			increment.click();
			if (click % 3 == 0) {
				this.line.drop();
			}
		}
		assertThat(page.locator("#count")).hasText("9");
	}

	@Test
	void whatOthersSaidMeanwhileIsThereAfterwards(Page page) {
		Page other = open(page.context().newPage(), this.room);
		visit(page, this.room);
		this.line.cut();
		page.waitForSelector(LOST);
		other.locator("#message").fill("Are you there?");
		other.locator("#message").press("Enter");
		assertThat(other.locator(".said")).hasText("Are you there?");
		this.line.restore();
		assertThat(page.locator(".said")).hasText("Are you there?");
	}

	private void visit(Page page, String path) {
		page.navigate(url(this.line.port(), path));
		awaitReady(page);
	}

	private static String[] titles(String... titles) {
		return titles;
	}

}
