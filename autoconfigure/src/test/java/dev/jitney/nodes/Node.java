package dev.jitney.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that serves pages, until it is killed. */
final class Node implements AutoCloseable {

	private final Process process;

	private final int port;

	private Node(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Begins to start a node; what it says is written to this process' error output. */
	static Starting start(String... properties) {
		return startFrom(System.getProperty("java.class.path"), properties);
	}

	static Starting startFrom(String classPath, String... properties) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Xmx160m", "-XX:+UseSerialGC", "-cp", classPath, NodeApplication.class.getName()));
		for (String property : properties) {
			command.add("--" + property);
		}
		try {
			return new Starting(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String authority() {
		return "127.0.0.1:" + this.port;
	}

	int port() {
		return this.port;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Kills it without notice, and returns when it is dead. */
	void kill() {
		this.process.toHandle().destroyForcibly();
		this.process.onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

	/** A node that is not there yet: several may start at the same time. */
	record Starting(Process process) {

		/** Waits until it serves. */
		Node started() {
			BufferedReader output = this.process.inputReader();
			try {
				for (String line = output.readLine(); line != null; line = output.readLine()) {
					if (line.startsWith("port ")) {
						drain(output);
						return new Node(this.process, Integer.parseInt(line.substring(5)));
					}
					System.err.println(line);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			assertThat(this.process.onExit().join().exitValue()).as("node started").isZero();
			throw new IllegalStateException("The node ended");
		}

		private static void drain(BufferedReader output) {
			Thread reader = new Thread(() -> output.lines().forEach(System.err::println), "node-output");
			reader.setDaemon(true);
			reader.start();
		}

	}

}
