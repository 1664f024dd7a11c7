package dev.jitney.web.preview;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.FileSystemUtils;

/**
 * A browser on this machine that takes pictures without a window, each in a process of
 * its own. Blocks; safe for use by several threads.
 */
public final class Chromium {

	/** What it may be called. */
	static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
			"chrome", "chrome.exe");

	private static final Log logger = LogFactory.getLog(Chromium.class);

	private static final int ATTEMPTS = 3;

	private final Path executable;

	private final Duration patience;

	/**
	 * Creates a browser.
	 * @param patience how long a picture may take
	 */
	public Chromium(Path executable, Duration patience) {
		this.executable = executable;
		this.patience = patience;
	}

	/**
	 * Looks for one.
	 * @param path folders, as in the environment variable PATH
	 */
	public static Optional<Chromium> find(String path, Duration patience) {
		return Arrays.stream(path.split(File.pathSeparator))
			.filter((folder) -> !folder.isEmpty())
			.flatMap((folder) -> NAMES.stream().map((name) -> new File(folder, name).toPath()))
			.filter((file) -> Files.isRegularFile(file) && Files.isExecutable(file))
			.findFirst()
			.map((file) -> new Chromium(file, patience));
	}

	/**
	 * Takes a picture.
	 * @throws ChromiumException if there is none in time
	 */
	byte[] take(String url, Picture picture) {
		try {
			Path folder = Files.createTempDirectory("jitney-preview");
			try {
				return take(url, picture, folder);
			}
			finally {
				delete(folder);
			}
		}
		catch (IOException ex) {
			throw new ChromiumException(this.executable + " does not start: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ChromiumException("Interrupted while " + this.executable + " takes a picture", ex);
		}
	}

	private byte[] take(String url, Picture picture, Path folder) throws IOException, InterruptedException {
		Path file = folder.resolve("snapshot.png");
		Process process = new ProcessBuilder(command(url, picture, folder, file)).redirectErrorStream(true)
			.redirectOutput(folder.resolve("log").toFile())
			.start();
		try {
			if (!process.waitFor(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new ChromiumException(
						this.executable + " took no picture within " + this.patience.toMillis() + " ms", null);
			}
		}
		finally {
			end(process);
		}
		if (!Files.exists(file)) {
			throw new ChromiumException(this.executable + " took no picture and ended with " + process.exitValue()
					+ ": " + Files.readString(folder.resolve("log")).strip(), null);
		}
		return Files.readAllBytes(file);
	}

	/** Also when the thread that waits for the picture is interrupted. */
	private static void end(Process process) {
		Stream.concat(process.descendants().toList().stream(), Stream.of(process.toHandle()))
			.filter(ProcessHandle::destroyForcibly)
			.map(ProcessHandle::onExit)
			.forEach((exit) -> exit.completeOnTimeout(process.toHandle(), 1, TimeUnit.SECONDS).join());
	}

	/** What a process that is about to end still holds is left to the system. */
	private static void delete(Path folder) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			try {
				FileSystemUtils.deleteRecursively(folder);
				return;
			}
			catch (IOException ex) {
				logger.debug(folder + " is still in use", ex);
			}
		}
	}

	/**
	 * The sandbox needs rights that containers do not have; the page is the developer's
	 * own.
	 */
	private List<String> command(String url, Picture picture, Path folder, Path file) {
		List<String> command = new ArrayList<>(List.of(this.executable.toString(), "--headless=new", "--no-sandbox",
				"--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
				"--disable-sync", "--force-device-scale-factor=1", "--ignore-certificate-errors"));
		command.add("--blink-settings=preferredColorScheme=" + (picture.dark() ? 0 : 1));
		command.add("--user-data-dir=" + folder.resolve("profile"));
		command.add("--window-size=" + picture.width() + "," + picture.height());
		command.add("--screenshot=" + file);
		command.add(url);
		return command;
	}

}
