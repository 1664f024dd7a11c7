package dev.jitney.benchmark.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/**
 * The side of a {@link ServerProcess} that is in the server's process: tells the port,
 * then answers questions until the client is gone.
 */
final class ServerCommands {

	private static final int COLLECTIONS = 4;

	private ServerCommands() {
	}

	/** Answers on the calling thread. */
	static void serve(int port, IntSupplier connected) throws IOException {
		System.out.println(ServerProcess.PORT + port);
		BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String command = commands.readLine(); command != null; command = commands.readLine()) {
			long answer = command.equals(ServerProcess.HEAP) ? usedHeap() : connected.getAsInt();
			System.out.println(command + answer);
		}
	}

	private static long usedHeap() {
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
