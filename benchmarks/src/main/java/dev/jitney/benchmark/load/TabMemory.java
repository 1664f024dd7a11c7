package dev.jitney.benchmark.load;

import java.io.IOException;
import java.util.List;

/**
 * How much of the heap a tab takes, after a collection: connected and idle, above what a
 * bare websocket takes, and disconnected. Every tab has a browser session of its own and
 * has clicked.
 */
public final class TabMemory {

	private static final int TABS = Integer.getInteger("tabs", 10_000);

	private static final int WARM_UP = 200;

	private static final String HEAP = "1g";

	private TabMemory() {
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		System.out.println("| server | tabs | bytes per connected tab | bytes per tab that has gone |");
		System.out.println("|---|---:|---:|---:|");
		Footprint echo = measure("echo", EchoServer.class);
		Footprint jitney = measure("Jitney", JitneyServer.class);
		System.out.printf("| above the bare websocket | %d | **%d** | **%d** |%n", TABS,
				jitney.connected() - echo.connected(), jitney.gone());
		System.exit(0);
	}

	private static Footprint measure(String name, Class<?> type) throws IOException, InterruptedException {
		try (ServerProcess server = ServerProcess.start(type, HEAP)) {
			JitneyClient client = new JitneyClient(server.port(), type == JitneyServer.class);
			close(server, clicked(client.open(WARM_UP)));
			long empty = server.heap();
			List<Tab> tabs = clicked(client.open(TABS));
			Thread.sleep(1000);
			long connected = server.heap();
			if (server.connected() != TABS) {
				throw new IllegalStateException("Only " + server.connected() + " tabs are connected");
			}
			close(server, tabs);
			Thread.sleep(1000);
			Footprint footprint = new Footprint((connected - empty) / TABS, (server.heap() - empty) / TABS);
			System.out.printf("| %s | %d | %d | %d |%n", name, TABS, footprint.connected(), footprint.gone());
			return footprint;
		}
	}

	private static List<Tab> clicked(List<Tab> tabs) throws InterruptedException {
		tabs.forEach((tab) -> tab.go(Tab.Phase.WARM));
		tabs.forEach((tab) -> tab.go(Tab.Phase.IDLE));
		Thread.sleep(2000);
		return tabs;
	}

	private static void close(ServerProcess server, List<Tab> tabs) throws InterruptedException {
		tabs.forEach(Tab::close);
		while (server.connected() > 0) {
			Thread.sleep(100);
		}
	}

	/**
	 * What a tab takes.
	 *
	 * @param connected bytes while its socket is open
	 * @param gone bytes afterwards
	 */
	private record Footprint(long connected, long gone) {

	}

}
