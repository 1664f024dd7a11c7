package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.List;

import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PagePrograms;
import dev.jitney.event.RegistrationContext;
import dev.jitney.jit.PageFlights;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import reactor.core.scheduler.Schedulers;

/**
 * Compiles all pages while Spring Boot processes the application ahead of time, so that a
 * flawed page fails the build. Contributes nothing to the application.
 */
final class PageAotCheck implements BeanFactoryInitializationAotProcessor {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beans) {
		if (AutoConfigurationPackages.has(beans) && beans.containsBeanDefinition("jitneyPageCatalogue")) {
			check(beans, AutoConfigurationPackages.get(beans));
		}
		return null;
	}

	private static void check(ConfigurableListableBeanFactory beans, List<String> packages) {
		ClassLoader classLoader = beans.getBeanClassLoader();
		ClassLoader known = (classLoader != null) ? classLoader : PageAotCheck.class.getClassLoader();
		ResourceLoader resources = new DefaultResourceLoader(known);
		Environment environment = beans.getBeanProvider(Environment.class).getIfAvailable(StandardEnvironment::new);
		ScannedClasses scanned = ScannedClasses.of(packages, resources, environment);
		RegistrationContext registrations = new RegistrationContext(scanned.states(), known);
		PagePrograms programs = new PagePrograms(new PageLoader(() -> known), new PageCompiler(registrations),
				(program) -> {
				}, (page, phase, successful, duration) -> {
				});
		try (PageFlights flights = new PageFlights(programs, TIMEOUT,
				Math.max(2, Runtime.getRuntime().availableProcessors()), new CompileThreadFactory(() -> known),
				Schedulers.parallel())) {
			flights.compileAll(new PageCatalogue(scanned.pages()).pages());
		}
	}

}
