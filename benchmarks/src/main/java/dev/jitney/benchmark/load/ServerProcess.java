package dev.jitney.benchmark.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server in a JVM of its own, with the class path of this one. */
final class ServerProcess implements AutoCloseable {

	static final String PORT = "port ";

	static final String HEAP = "heap ";

	static final String CONNECTED = "connected ";

	/** Further JVM options for servers, such as those of a profiler. */
	private static final String OPTIONS = System.getProperty("server.options", "");

	/** A server that is measured is not being developed. */
	private static final String NO_RELOAD = "-Djitney.reload.enabled=off";

	private final Process process;

	private final BufferedReader answers;

	private final PrintStream questions;

	private final int port;

	private ServerProcess(Process process) throws IOException {
		this.process = process;
		this.answers = process.inputReader(StandardCharsets.UTF_8);
		this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
		this.port = (int) answer(PORT);
	}

	/** Starts a server and waits until it listens. */
	static ServerProcess start(Class<?> server, String heap) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("java.home") + "/bin/java", "-Xms" + heap, "-Xmx" + heap, NO_RELOAD));
		if (!OPTIONS.isEmpty() && server == JitneyServer.class) {
			command.addAll(List.of(OPTIONS.split(" ")));
		}
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), server.getName()));
		return new ServerProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	int port() {
		return this.port;
	}

	/** Returns the bytes of the heap that are used after a collection. */
	long heap() {
		return ask(HEAP);
	}

	/** Returns how many sockets the server believes to be open. */
	long connected() {
		return ask(CONNECTED);
	}

	/** Returns the processor time that the server has used. */
	Duration cpu() {
		return this.process.info().totalCpuDuration().orElseThrow();
	}

	private long ask(String question) {
		this.questions.println(question);
		try {
			return answer(question);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long answer(String prefix) throws IOException {
		String line = this.answers.readLine();
		while (line != null && !line.startsWith(prefix)) {
			line = this.answers.readLine();
		}
		if (line == null) {
			throw new IOException("The server has ended");
		}
		return Long.parseLong(line.substring(prefix.length()));
	}

	@Override
	public void close() throws IOException {
		this.questions.close();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			this.process.destroy();
			Thread.currentThread().interrupt();
		}
	}

}
