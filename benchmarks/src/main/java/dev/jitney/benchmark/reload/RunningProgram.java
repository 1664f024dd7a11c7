package dev.jitney.benchmark.reload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own. */
final class RunningProgram implements AutoCloseable {

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Process process;

	private final List<String> output = new CopyOnWriteArrayList<>();

	private RunningProgram(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "output");
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Starts a server and waits until it serves.
	 * @param url answered with 200 when it does
	 */
	static RunningProgram start(Path folder, List<String> command, String url) {
		RunningProgram program = start(folder, command);
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!serves(url)) {
			if (!program.process.isAlive() || System.nanoTime() > end) {
				program.close();
				throw new IllegalStateException(command + " does not serve: " + String.join("\n", program.output));
			}
			LockSupport.parkNanos(PAUSE);
		}
		return program;
	}

	/** Starts a server. */
	static RunningProgram start(Path folder, List<String> command) {
		try {
			return new RunningProgram(
					new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Vite has no answer for a client that offers to upgrade to HTTP/2. */
	private static boolean serves(String url) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.version(HttpClient.Version.HTTP_1_1)
			.timeout(PATIENCE)
			.header("Accept", "text/html")
			.build();
		try {
			return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void read() {
		try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
			lines.lines().forEach(this.output::add);
		}
		catch (IOException | UncheckedIOException ex) {
			this.output.add("No more output: " + ex);
		}
	}

	/** Returns the lines that it has written so far. */
	List<String> output() {
		return List.copyOf(this.output);
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
