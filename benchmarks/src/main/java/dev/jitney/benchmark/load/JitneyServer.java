package dev.jitney.benchmark.load;

import java.io.IOException;
import java.util.Objects;

import dev.jitney.benchmark.app.BenchmarkApplication;
import dev.jitney.session.TabSessions;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Jitney with a counter page. */
final class JitneyServer {

	private JitneyServer() {
	}

	public static void main(String... arguments) throws IOException {
		try (ConfigurableApplicationContext context = BenchmarkApplication.start(arguments)) {
			WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
			int port = server.getPort();
			ServerCommands.serve(port, context.getBean(TabSessions.class)::connected);
		}
	}

}
