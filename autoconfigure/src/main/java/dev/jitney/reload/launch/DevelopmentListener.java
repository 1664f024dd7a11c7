package dev.jitney.reload.launch;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

import javax.tools.ToolProvider;

import dev.jitney.reload.javac.SourceProject;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NativeDetector;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.util.ClassUtils;

/**
 * Starts an application that runs from its build's directories once more, in a class
 * loader of Jitney's own. That is when it is run by an IDE or a build tool, and neither
 * in a test nor when it is packaged.
 */
final class DevelopmentListener implements ApplicationListener<SpringApplicationEvent>, PriorityOrdered {

	private static final String PROPERTY = "jitney.reload.enabled";

	private static final String DEVTOOLS = "org.springframework.boot.devtools.restart.Restarter";

	private static final String DEVTOOLS_PROPERTY = "spring.devtools.restart.enabled";

	private static final String LOMBOK = "lombok";

	private static final Set<String> TESTS = Set.of("org.junit.", "org.testng.", "org.springframework.boot.test.",
			"cucumber.runtime.");

	/** Before the one of spring-boot-devtools, which does the same. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (event instanceof ApplicationStartingEvent starting) {
			starting(starting);
		}
		else if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
			BaseLoader loader = BaseLoader.of(Thread.currentThread().getContextClassLoader());
			if (loader != null) {
				loader.application().configure(prepared.getEnvironment());
			}
		}
		else if (event instanceof ApplicationPreparedEvent prepared) {
			BaseLoader loader = loader(prepared.getApplicationContext());
			if (loader != null) {
				loader.application().prepared(prepared.getApplicationContext());
			}
		}
		else if (event instanceof ApplicationReadyEvent ready) {
			BaseLoader loader = loader(ready.getApplicationContext());
			if (loader != null) {
				loader.application().ready(ready.getApplicationContext());
			}
		}
		else if (event instanceof ApplicationFailedEvent failed) {
			BaseLoader loader = BaseLoader.of(Thread.currentThread().getContextClassLoader());
			if (loader != null) {
				loader.application().failed(failed.getException());
			}
		}
	}

	private static @Nullable BaseLoader loader(ConfigurableApplicationContext context) {
		return BaseLoader.of(context.getClassLoader());
	}

	private static void starting(ApplicationStartingEvent event) {
		Class<?> main = event.getSpringApplication().getMainApplicationClass();
		if (main == null || !isDevelopment(main, event.getArgs()) || isDevtoolsWanted()) {
			return;
		}
		SourceProject project = ProjectLayout.ofProcess(event.getArgs());
		Log logger = LogFactory.getLog(DevelopmentListener.class);
		if (!hasSource(project, main)) {
			if (isInFolder(main)) {
				logger.info("Edits do not reach the running application: the sources of " + main.getName()
						+ " are not where they usually are. Say where with the property jitney.reload.sources");
			}
			return;
		}
		if (ToolProvider.getSystemJavaCompiler() == null) {
			logger.info("Edits do not reach the running application: this Java runtime has no compiler. "
					+ "Run it with a JDK.");
			return;
		}
		if (project.libraries().stream().anyMatch((library) -> library.getFileName().toString().startsWith(LOMBOK))) {
			logger.info("Edits do not reach the running application: Lombok changes sources while they are compiled, "
					+ "and only the build runs it");
			return;
		}
		DevelopedApplication.start(project, main.getName(), main.getClassLoader(),
				MainArguments.of(main.getName(), event.getArgs()));
		throw SilentExit.now();
	}

	private static boolean isDevelopment(Class<?> main, String[] arguments) {
		return Thread.currentThread().getName().equals("main")
				&& main.getClassLoader() == ClassLoader.getSystemClassLoader() && isEnabled(arguments)
				&& !NativeDetector.inNativeImage() && !AotDetector.useGeneratedArtifacts()
				&& !Boolean.getBoolean("spring.aot.processing")
				&& Arrays.stream(Thread.currentThread().getStackTrace())
					.noneMatch(
							(frame) -> TESTS.stream().anyMatch(frame.getClassName()::startsWith) || frame.getClassName()
								.startsWith("org.springframework.boot.SpringApplicationAotProcessor"));
	}

	private static boolean isEnabled(String[] arguments) {
		return !isOff(EarlyProperty.of(PROPERTY, arguments));
	}

	private static boolean isOff(@Nullable String value) {
		return "off".equalsIgnoreCase(value) || "false".equalsIgnoreCase(value);
	}

	/** Its restarts and Jitney's exclude each other; who asks for its own gets them. */
	private static boolean isDevtoolsWanted() {
		if (!ClassUtils.isPresent(DEVTOOLS, null)) {
			return false;
		}
		String wish = System.getProperty(DEVTOOLS_PROPERTY);
		if (wish == null) {
			System.setProperty(DEVTOOLS_PROPERTY, "false");
		}
		return Boolean.parseBoolean(wish);
	}

	private static boolean isInFolder(Class<?> main) {
		URL location = main.getResource(ClassUtils.getClassFileName(main));
		return location != null && location.getProtocol().equals("file");
	}

	private static boolean hasSource(SourceProject project, Class<?> main) {
		String path = main.getName().replace('.', '/') + ClassUtils.CLASS_FILE_SUFFIX;
		return project.modules()
			.stream()
			.map(SourceProject.Module::classes)
			.map((classes) -> classes.resolve(path))
			.map(Path::toAbsolutePath)
			.anyMatch(Files::isRegularFile);
	}

}
