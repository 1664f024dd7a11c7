package dev.jitney.web.jit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.jitney.event.RegistrationContext;
import dev.jitney.jit.PageFlights;
import dev.jitney.jit.PageStatus;
import dev.jitney.page.PageCatalogue;
import dev.jitney.web.LocalSite;
import dev.jitney.web.jit.site.Gates;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;

/** An application whose pages are compiled when they are asked for. */
final class JitSite extends LocalSite {

	/** Starts it as if it had never run. */
	JitSite(String... properties) {
		this(folder(), properties);
	}

	/** Starts it where it may have run before. */
	JitSite(Path folder, String... properties) {
		this(new SpringApplication(Application.class), folder, properties);
	}

	private JitSite(SpringApplication application, Path folder, String... properties) {
		super(forgetful(application), Map.of("jitney.jit.enabled", "on", "jitney.work-dir", folder.toString(),
				"management.endpoints.web.exposure.include", "jitney"), properties);
	}

	private static SpringApplication forgetful(SpringApplication application) {
		Gates.forget();
		return application;
	}

	/** Starts it with its pages in another class loader. */
	static JitSite loadedBy(ClassLoader classLoader, String... properties) {
		return new JitSite(new SpringApplication(new DefaultResourceLoader(classLoader), Application.class), folder(),
				properties);
	}

	/** Starts another application. */
	static JitSite of(Class<?> configuration, String... properties) {
		return new JitSite(new SpringApplication(configuration), folder(), properties);
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory(Path.of("target"), "jit-site");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	PageStatus status(String route) {
		return bean(PageFlights.class).status(bean(PageCatalogue.class).pages()
			.stream()
			.filter((page) -> page.name().equals(route))
			.findFirst()
			.orElseThrow());
	}

	/** All of it. */
	@Configuration(proxyBeanMethods = false)
	@Import(Open.class)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.jit.site")
	static class Application {

	}

	/** All pages, and none of the states with mistakes. */
	@Configuration(proxyBeanMethods = false)
	@Import(Open.class)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.web.jit.site")
	static class SoundStates {

		@Bean
		RegistrationContext registrations() {
			return new RegistrationContext(List.of("dev.jitney.web.jit.site.Visits"), getClass().getClassLoader());
		}

	}

	/** Pages without mistakes. */
	@Configuration(proxyBeanMethods = false)
	@Import(Open.class)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackages = "dev.jitney.autoconfigure.shop")
	static class Sound {

	}

}
