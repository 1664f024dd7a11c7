package dev.jitney.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The browser of a test run, started when the first test asks for it. It belongs to the
 * thread that started it.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static final double TIMEOUT = 15_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path executable) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT);
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setHeadless(true).setArgs(FLAGS));
	}

	/**
	 * Returns the browser's executable: {@code JITNEY_CHROMIUM}, or {@code chromium} on
	 * the path.
	 */
	static Optional<Path> executable() {
		Stream<Path> candidates = Stream.ofNullable(System.getenv("JITNEY_CHROMIUM")).map(Path::of);
		String path = System.getenv().getOrDefault("PATH", "");
		return Stream
			.concat(candidates,
					Stream.of(path.split(Pattern.quote(File.pathSeparator)))
						.filter((directory) -> !directory.isEmpty())
						.map((directory) -> Path.of(directory, "chromium")))
			.filter(Files::isExecutable)
			.findFirst();
	}

	static Chromium start(Path executable) {
		return new Chromium(executable);
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
