package dev.jitney.autoconfigure;

import java.util.List;

import dev.jitney.compile.CompileObserver;
import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PagePrograms;
import dev.jitney.compile.ProgramCheck;
import dev.jitney.event.RegistrationContext;
import dev.jitney.jit.PageFlights;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageLoader;
import dev.jitney.reload.Generations;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import reactor.core.scheduler.Schedulers;

/**
 * Auto-configuration for pages: finding them, and compiling them to modules.
 *
 * @since 0.1
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
@EnableConfigurationProperties(JitneyProperties.class)
public final class JitneyPageAutoConfiguration {

	JitneyPageAutoConfiguration() {
	}

	@Bean
	DevelopmentMode jitneyDevelopmentMode(JitneyProperties properties, ApplicationContext context) {
		ClassLoader classLoader = context.getClassLoader();
		return DevelopmentMode.of(properties.development(),
				(classLoader != null) ? classLoader : getClass().getClassLoader());
	}

	@Bean
	static ClassScan jitneyClassScan(ResourceLoader loader, Environment environment) {
		return new ClassScan(loader, environment);
	}

	@Bean
	@ConditionalOnMissingBean
	RegistrationContext jitneyRegistrations(ClassScan scan, ApplicationContext context,
			ObjectProvider<Generations> generations) {
		return new RegistrationContext(scan.result().states(), classLoader(context, generations));
	}

	@Bean
	@ConditionalOnMissingBean
	PageCatalogue jitneyPageCatalogue(ClassScan scan) {
		return new PageCatalogue(scan.result().pages());
	}

	/** Pages and states that can be replaced are not of the context's own loader. */
	private static ClassLoader classLoader(ApplicationContext context, ObjectProvider<Generations> generations) {
		Generations replaceable = generations.getIfAvailable();
		ClassLoader own = context.getClassLoader();
		if (replaceable != null) {
			return replaceable.loader();
		}
		return (own != null) ? own : JitneyPageAutoConfiguration.class.getClassLoader();
	}

	static List<String> packages(BeanFactory beans) {
		return AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of();
	}

	@Bean
	@ConditionalOnMissingBean
	PageCompiler jitneyPageCompiler(RegistrationContext registrations) {
		return new PageCompiler(registrations);
	}

	@Bean
	@ConditionalOnMissingBean
	PagePrograms jitneyPagePrograms(ApplicationContext context, PageCompiler compiler,
			ObjectProvider<Generations> generations, ObjectProvider<ProgramCheck> checks,
			ObjectProvider<CompileObserver> observers) {
		ClassLoader classLoader = classLoader(context, generations);
		List<ProgramCheck> allChecks = checks.orderedStream().toList();
		List<CompileObserver> allObservers = observers.orderedStream().toList();
		return new PagePrograms(new PageLoader(() -> classLoader), compiler,
				(program) -> allChecks.forEach((check) -> check.check(program)),
				(page, phase, successful, duration) -> allObservers
					.forEach((observer) -> observer.compiled(page, phase, successful, duration)));
	}

	@Bean
	@ConditionalOnMissingBean
	PageFlights jitneyPageFlights(PagePrograms programs, JitneyProperties properties, ApplicationContext context) {
		int parallelism = Math.max(2, Runtime.getRuntime().availableProcessors());
		return new PageFlights(programs, properties.jit().compileTimeout(), parallelism,
				new CompileThreadFactory(context::getClassLoader), Schedulers.parallel());
	}

}
