package dev.jitney.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.jitney.session.Uploads;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Uploads and downloads in a browser, up to what happens when somebody leaves. */
class FilesBrowserTests extends ShowcaseBrowserTest {

	private static final int LARGE = 4_000_000;

	@Autowired
	private Uploads uploads;

	private Page page;

	@BeforeEach
	void openFiles(Page page) {
		this.page = open(page, "/files");
	}

	@AfterEach
	void nothingIsLeft() {
		Awaitility.await("uploads end").until(() -> this.uploads.underWay() == 0);
		Awaitility.await("temporary files are deleted").until(() -> this.uploads.temporaryFiles() == 0);
	}

	private Locator input() {
		return this.page.locator("#shelf-files");
	}

	private Locator files() {
		return this.page.locator(".files .file");
	}

	private Locator bar() {
		return this.page.locator("progress[data-jitney-progress=shelf-files]");
	}

	private static FilePayload text(String name, String content) {
		return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
	}

	private static FilePayload large(String name) {
		return new FilePayload(name, "text/plain", new byte[LARGE]);
	}

	/** Makes the browser send so many bytes per second. */
	private void throttle(BrowserContext context, int bytes) {
		CDPSession session = context.newCDPSession(this.page);
		JsonObject conditions = new JsonObject();
		conditions.addProperty("offline", false);
		conditions.addProperty("latency", 0);
		conditions.addProperty("downloadThroughput", -1);
		conditions.addProperty("uploadThroughput", bytes);
		session.send("Network.enable");
		session.send("Network.emulateNetworkConditions", conditions);
	}

	@Test
	void uploadsSeveralFilesAndGivesThemBack() throws IOException {
		input().setInputFiles(new FilePayload[] { text("one.txt", "first"), text("zwei ü.txt", "") });
		assertThat(files()).hasText(new String[] { "one.txt", "zwei ü.txt" });
		Download first = this.page.waitForDownload(() -> button(this.page, "Download").first().click());
		org.assertj.core.api.Assertions.assertThat(first.suggestedFilename()).isEqualTo("one.txt");
		org.assertj.core.api.Assertions.assertThat(first.path()).hasContent("first");
		Download second = this.page.waitForDownload(() -> button(this.page, "Download").nth(1).click());
		org.assertj.core.api.Assertions.assertThat(second.suggestedFilename()).isEqualTo("zwei ü.txt");
		org.assertj.core.api.Assertions.assertThat(second.path()).isEmptyFile();
		Download list = this.page.waitForDownload(() -> button(this.page, "Download the list").click());
		org.assertj.core.api.Assertions.assertThat(list.suggestedFilename()).isEqualTo("shelf.csv");
		org.assertj.core.api.Assertions.assertThat(list.path()).hasContent("\"one.txt\",5\n\"zwei ü.txt\",0\n");
	}

	@Test
	void sameFileCanBeSentAgain() {
		input().setInputFiles(text("one.txt", "first"));
		assertThat(files()).hasCount(1);
		input().setInputFiles(text("one.txt", "first"));
		assertThat(files()).hasCount(2);
	}

	@Test
	void barMovesWithoutTheServer(BrowserContext context) {
		throttle(context, 800_000);
		assertThat(bar()).isHidden();
		input().setInputFiles(large("large.txt"));
		assertThat(bar()).isVisible();
		this.page.waitForFunction("() => { const { value, max } = document.querySelector('progress[data-running]');"
				+ " return value > 0 && value < max; }");
		assertThat(files()).hasCount(0);
		assertThat(files()).hasText("large.txt");
		assertThat(bar()).isHidden();
	}

	@Test
	void buttonCancelsTheUpload(BrowserContext context) {
		throttle(context, 200_000);
		input().setInputFiles(large("large.txt"));
		Awaitility.await("a file arrives").until(() -> this.uploads.temporaryFiles() == 1);
		Locator cancel = this.page.locator("[data-jitney-cancel=shelf-files]");
		cancel.click();
		assertThat(cancel).isHidden();
		assertThat(bar()).isHidden();
		Awaitility.await("it is given up").until(() -> this.uploads.underWay() == 0);
		assertThat(this.page.locator(".jitney-toast")).hasCount(0);
		throttle(context, -1);
		input().setInputFiles(text("one.txt", "first"));
		assertThat(files()).hasText("one.txt");
	}

	@Test
	void navigationCancelsTheUpload(BrowserContext context) {
		throttle(context, 200_000);
		input().setInputFiles(large("large.txt"));
		Awaitility.await("a file arrives").until(() -> this.uploads.temporaryFiles() == 1);
		link(this.page, "Counter").first().click();
		assertThat(this.page).hasTitle("Counter – Jitney");
		Awaitility.await("it is given up").until(() -> this.uploads.underWay() == 0);
	}

	@Test
	void closedTabCancelsTheUpload(BrowserContext context) {
		Page other = open(context.newPage(), "/files");
		this.page = other;
		throttle(context, 200_000);
		input().setInputFiles(large("large.txt"));
		Awaitility.await("a file arrives").until(() -> this.uploads.temporaryFiles() == 1);
		other.close();
		Awaitility.await("it is given up").until(() -> this.uploads.underWay() == 0);
	}

	@Test
	void fileOfAnotherTypeIsRefusedWithAReason() {
		input().setInputFiles(new FilePayload("tool.exe", "application/x-msdownload", new byte[1]));
		assertThat(this.page.locator(".jitney-toast"))
			.containsText("“tool.exe” is not of a type that can be sent here: image/*, .pdf, .txt, .csv");
		assertThat(bar()).isHidden();
	}

	@Test
	void fileThatIsTooLargeIsRefusedBeforeItIsSent() {
		input().setInputFiles(new FilePayload("large.txt", "text/plain", new byte[11 * 1024 * 1024]));
		assertThat(this.page.locator(".jitney-toast")).containsText("“large.txt” is larger than 10 MB");
	}

	@Test
	void handlerShowsWhatItHasReadWhileTheFileArrives(BrowserContext context) throws Exception {
		throttle(context, 800_000);
		this.page.locator("#checksum-file").setInputFiles(large("large.bin"));
		assertThat(this.page.locator("#read")).hasText("0 bytes read");
		button(this.page, "Compute").click();
		this.page.waitForFunction("() => { const read = parseInt(document.getElementById('read').textContent);"
				+ " return read > 0 && read < " + LARGE + " && document.querySelector('progress[data-running]'); }");
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(new byte[LARGE]);
		assertThat(this.page.locator("#digest")).hasText(HexFormat.of().formatHex(digest));
		assertThat(this.page.locator("#read")).hasText(LARGE + " bytes read");
		assertThat(this.page.locator("#checksum-file")).hasValue("");
	}

	@Test
	void downloadUrlWorksOnce() {
		input().setInputFiles(text("one.txt", "first"));
		Download first = this.page.waitForDownload(() -> button(this.page, "Download").click());
		org.assertj.core.api.Assertions.assertThat(this.page.request().get(first.url()).status()).isEqualTo(404);
	}

	@Test
	void uploadModuleIsLoadedWithTheFirstUpload() {
		String loaded = "() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/upload.js'))";
		org.assertj.core.api.Assertions.assertThat(this.page.evaluate(loaded)).isEqualTo(false);
		input().setInputFiles(text("one.txt", "first"));
		assertThat(files()).hasCount(1);
		org.assertj.core.api.Assertions.assertThat(this.page.evaluate(loaded)).isEqualTo(true);
	}

}
