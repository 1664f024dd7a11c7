package dev.jitney.benchmark.load;

import java.io.IOException;

import dev.jitney.benchmark.app.BenchmarkApplication;
import dev.jitney.session.TabSessions;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Jitney with a counter page. */
final class JitneyServer {

	private JitneyServer() {
	}

	public static void main(String... arguments) throws IOException {
		try (ConfigurableApplicationContext context = BenchmarkApplication.start(arguments)) {
			int port = ((WebServerApplicationContext) context).getWebServer().getPort();
			ServerCommands.serve(port, context.getBean(TabSessions.class)::connected);
		}
	}

}
