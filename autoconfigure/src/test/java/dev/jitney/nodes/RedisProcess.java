package dev.jitney.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A Redis of this machine, as those who operate it see it. */
final class RedisProcess {

	private RedisProcess() {
	}

	/** Kills a server without notice, as if its machine had lost power. */
	static void kill(int port) {
		String pid = ask(port, "INFO server", (line) -> line.startsWith("process_id:"));
		ProcessHandle process = ProcessHandle.of(Long.parseLong(pid.substring("process_id:".length()))).orElseThrow();
		process.destroyForcibly();
		process.onExit().join();
	}

	/** Sends a command and returns the first line of the answer that is the one. */
	static String ask(int port, String command, Predicate<String> wanted) {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.getOutputStream().write((command + "\r\nECHO end\r\n").getBytes(StandardCharsets.US_ASCII));
			BufferedReader answer = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			String line = answer.readLine();
			while (!wanted.test(line) && !line.equals("end")) {
				line = answer.readLine();
			}
			return line;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
