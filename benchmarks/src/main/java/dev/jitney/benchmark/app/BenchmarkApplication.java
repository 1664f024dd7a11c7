package dev.jitney.benchmark.app;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A page with a counter and one with a long list, as they would run in production except
 * that nothing limits how fast a browser may click.
 */
@SpringBootApplication
public class BenchmarkApplication {

	/** Starts the application on a free port. */
	public static ConfigurableApplicationContext start(String... more) {
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=0", "--logging.level.root=warn", "--jitney.development=off",
						"--jitney.first-paint.timeout=60s", "--jitney.limits.events-per-second=10000000",
						"--jitney.limits.event-burst=10000000", "--jitney.limits.tabs-per-session=100000"));
		arguments.addAll(List.of(more));
		return SpringApplication.run(BenchmarkApplication.class, arguments.toArray(String[]::new));
	}

}
