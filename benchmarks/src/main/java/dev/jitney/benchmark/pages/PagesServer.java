package dev.jitney.benchmark.pages;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Serves whatever pages are on the class path, and says when its port was open. */
final class PagesServer {

	static final String STARTED = "started ";

	private PagesServer() {
	}

	public static void main(String... arguments) {
		List<String> all = new ArrayList<>(
				List.of("--server.port=0", "--logging.level.root=warn", "--spring.main.banner-mode=off"));
		all.addAll(List.of(arguments));
		ConfigurableApplicationContext context = SpringApplication.run(Application.class, all.toArray(String[]::new));
		long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
		WebServer server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
		for (int collection = 0; collection < 3; collection++) {
			System.gc();
		}
		long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		long metaspace = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed();
		int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
		System.out.println(STARTED + server.getPort() + " " + millis + " " + heap + " " + metaspace + " " + classes);
	}

	/** The generated pages. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = PageGenerator.PACKAGE)
	static class Application {

	}

}
