package dev.jitney.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.jitney.autoconfigure.shop.Shop;
import dev.jitney.compile.CompileObserver;
import dev.jitney.compile.PageCompiler;
import dev.jitney.compile.PagePrograms;
import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.Refusal;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.event.invoke.LoggingBinding;
import dev.jitney.jit.DeferredPages;
import dev.jitney.jit.PageFlights;
import dev.jitney.observe.JitneyEndpoint;
import dev.jitney.observe.JitneyGauges;
import dev.jitney.observe.JitneyMetrics;
import dev.jitney.observe.StateHealthIndicator;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.Jitney;
import dev.jitney.session.TabSessions;
import dev.jitney.session.TabSettings;
import dev.jitney.session.Texts;
import dev.jitney.state.StateManager;
import dev.jitney.state.codec.StateCodec;
import dev.jitney.state.memory.MemoryStateManager;
import dev.jitney.web.PageEndpoint;
import dev.jitney.web.ReservedPaths;
import dev.jitney.web.document.DocumentHead;
import dev.jitney.web.document.JitneyDocumentCustomizer;
import dev.jitney.web.identity.ExchangePrincipalSource;
import dev.jitney.web.identity.PrincipalSource;
import dev.jitney.web.identity.SecurityPrincipalSource;
import dev.jitney.web.identity.SessionCookie;
import dev.jitney.web.jit.CompileController;
import dev.jitney.web.jit.DeferringEndpoint;
import dev.jitney.web.page.PaintingEndpoint;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.policy.RefusalListener;
import dev.jitney.web.security.PreAuthorizeHandlerAuthorizer;
import dev.jitney.web.security.SecurityContextBinding;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** What is there under which conditions, and what gives way to what. */
class JitneyAutoConfigurationTests {

	private static final Path IMPORTS = Path.of("target/classes/META-INF/spring",
			"org.springframework.boot.autoconfigure.AutoConfiguration.imports");

	private static final Class<?>[] ALL = imports();

	private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(WebFluxAutoConfiguration.class))
		.withConfiguration(AutoConfigurations.of(ALL))
		.withPropertyValues("jitney.jit.enabled=off")
		.withUserConfiguration(Shop.class);

	@Test
	void listsEveryAutoConfigurationInOrder() {
		assertThat(names()).isSorted().doesNotHaveDuplicates().hasSize(16);
	}

	@Test
	void servesThePagesOfAReactiveApplication() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(TabSessions.class).hasSingleBean(MemoryStateManager.class);
			assertThat(context.getBean(PageCatalogue.class).pages()).hasSize(1);
			assertThat(context.getBean(PagePrograms.class).count()).isEqualTo(1);
		});
	}

	@ParameterizedTest
	@CsvSource({ "auto, on, true", "auto, off, false", "on, off, true", "off, on, false", "auto, auto, true",
			"true, off, true", "false, on, false" })
	void defersPagesWhileDeveloping(String jit, String development, boolean deferred) {
		this.runner.withPropertyValues("jitney.jit.enabled=" + jit, "jitney.development=" + development)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBeansOfType(DeferredPages.class)).hasSize(deferred ? 1 : 0);
				assertThat(context.getBeansOfType(CompileController.class)).hasSize(deferred ? 1 : 0);
				assertThat(context.getBean(PagePrograms.class).count()).isEqualTo(deferred ? 0 : 1);
				assertThat(context.getBean(PageEndpoint.class))
					.isInstanceOf(deferred ? DeferringEndpoint.class : PaintingEndpoint.class);
			});
	}

	@Test
	void leavesNothingBehindWhenSwitchedOff() {
		this.runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withPropertyValues("jitney.enabled=false", "management.endpoints.web.exposure.include=jitney")
			.run((context) -> assertThat(ours(context)).isEmpty());
	}

	@Test
	void leavesNothingBehindWithoutWeb() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ALL))
			.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.withUserConfiguration(Shop.class)
			.run((context) -> assertThat(ours(context)).isEmpty());
	}

	@Test
	void worksWithoutAnythingOptional() {
		this.runner
			.withClassLoader(new FilteredClassLoader("io.micrometer.core", "org.springframework.boot.actuate",
					"org.springframework.boot.health", "org.springframework.boot.micrometer.metrics",
					"org.springframework.security", "org.springframework.boot.security", "jakarta.validation",
					"org.hibernate.validator", "org.slf4j", "org.springframework.data.redis",
					"org.springframework.boot.data.redis", "io.lettuce"))
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.hasSingleBean(TabSessions.class)
					.hasSingleBean(ExchangePrincipalSource.class)
					.doesNotHaveBean(JitneyMetrics.class)
					.doesNotHaveBean(JitneyEndpoint.class)
					.doesNotHaveBean(LoggingBinding.class)
					.doesNotHaveBean(PreAuthorizeHandlerAuthorizer.class);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "io.micrometer.core", "org.springframework.boot.actuate",
			"org.springframework.boot.health", "org.springframework.security", "jakarta.validation", "org.slf4j" })
	void worksWithoutOneOptionalLibrary(String library) {
		this.runner.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader(library))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(TabSessions.class));
	}

	@Test
	void onlyGuardedAutoConfigurationsNameOptionalLibraries() {
		noClasses().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.and()
			.areNotAnnotatedWith(ConditionalOnClass.class)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.micrometer.core..", "org.springframework.boot.actuate..",
					"org.springframework.boot.health..", "org.springframework.security..", "jakarta.validation..",
					"org.slf4j..")
			.because("an application without the library could not start")
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.importPackages("dev.jitney.autoconfigure"));
	}

	@Test
	void honoursSpringSecurity() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(SecurityPrincipalSource.class)
			.hasSingleBean(SecurityContextBinding.class)
			.hasSingleBean(PreAuthorizeHandlerAuthorizer.class)
			.doesNotHaveBean(ExchangePrincipalSource.class));
	}

	@Test
	void bindsLoggingWhenThereIsSlf4j() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(LoggingBinding.class));
		this.runner.withClassLoader(new FilteredClassLoader(MDC.class))
			.run((context) -> assertThat(context).doesNotHaveBean(LoggingBinding.class));
	}

	@Test
	void measuresWhenThereIsARegistry() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(JitneyMetrics.class)
			.doesNotHaveBean(JitneyGauges.class));
		this.runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
			.run((context) -> assertThat(context).hasSingleBean(JitneyMetrics.class).hasSingleBean(JitneyGauges.class));
	}

	@Test
	void offersTheEndpointWhenItIsExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(JitneyEndpoint.class));
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=jitney")
			.run((context) -> assertThat(context).hasSingleBean(JitneyEndpoint.class));
	}

	@Test
	void reportsTheHealthOfTheStateManager() {
		this.runner.run((context) -> assertThat(context).getBean("jitneyHealthIndicator")
			.isInstanceOf(StateHealthIndicator.class));
		this.runner.withPropertyValues("jitney.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(StateHealthIndicator.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "management.health.jitney.enabled=false", "management.health.defaults.enabled=false" })
	void keepsHealthToItselfWhenAskedTo(String property) {
		this.runner.withPropertyValues(property)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(StateHealthIndicator.class));
	}

	@Test
	void givesWayToAnotherHealthIndicator() {
		ReactiveHealthIndicator mine = () -> Mono.just(Health.unknown().build());
		this.runner.withBean("jitneyHealthIndicator", ReactiveHealthIndicator.class, () -> mine)
			.run((context) -> assertThat(context).getBean("jitneyHealthIndicator").isSameAs(mine));
	}

	@Test
	void reportsNoHealthWithoutTheHealthModule() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("jitneyHealthIndicator"));
	}

	@Test
	void givesWayToBeansOfTheApplication() {
		Stream
			.of(RegistrationContext.class, PageCatalogue.class, PageCompiler.class, PagePrograms.class,
					PageFlights.class, MemoryStateManager.class, StateCodec.class, HandlerThreads.class,
					EventProcessor.class, ContextBindings.class, Texts.class, TabSettings.class, TabSessions.class,
					Jitney.class, ReservedPaths.class, SessionCookie.class, OriginPolicy.class, RefusalListener.class)
			.forEach(this::givesWayTo);
	}

	private <T> void givesWayTo(Class<T> type) {
		this.runner.run((first) -> this.runner.withBean("mine", type, () -> first.getBean(type)).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeanNamesForType(type)).as(type.getSimpleName()).containsExactly("mine");
		}));
	}

	@Test
	void refusalsAreLoggedAndMeasuredOnce() {
		this.runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run((context) -> {
			context.getBean(RefusalListener.class).refused(Refusal.RATE, "test");
			assertThat(
					context.getBean(MeterRegistry.class).get("jitney.refusals").tag("reason", "rate").counter().count())
				.isOne();
		});
	}

	@Test
	void givesWayToAnotherStateManager() {
		this.runner.withUserConfiguration(OwnStates.class)
			.run((context) -> assertThat(context).hasSingleBean(StateManager.class)
				.doesNotHaveBean(StateSweeper.class));
	}

	@Test
	void givesWayToAnotherPrincipalSource() {
		this.runner.withBean("mine", PrincipalSource.class, ExchangePrincipalSource::new)
			.run((context) -> assertThat(context.getBeanNamesForType(PrincipalSource.class)).containsExactly("mine"));
	}

	@Test
	void tellsEveryCompileObserver() {
		List<String> seen = new ArrayList<>();
		CompileObserver observer = (page, phase, successful, duration) -> seen.add(phase + " " + page.name());
		this.runner.withBean("one", CompileObserver.class, () -> observer)
			.withBean("two", CompileObserver.class, () -> observer)
			.run((context) -> assertThat(seen).containsExactly("LOAD /basket", "LOAD /basket", "COMPILE /basket",
					"COMPILE /basket", "CHECK /basket", "CHECK /basket"));
	}

	@Test
	void nameOfTheCookieTellsPortsApartWhileDeveloping() {
		this.runner.withPropertyValues("jitney.development=on", "jitney.security.cookie-max-age=7d")
			.run((context) -> assertThat(context.getBean(SessionCookie.class))
				.isEqualTo(new SessionCookie(true, Duration.ofDays(7))));
		this.runner.withPropertyValues("jitney.development=off")
			.run((context) -> assertThat(context.getBean(SessionCookie.class))
				.isEqualTo(new SessionCookie(false, null)));
	}

	@Test
	void customizesDocumentsByPropertiesFirst() {
		this.runner.withPropertyValues("jitney.document.stylesheets=/a.css")
			.withBean(JitneyDocumentCustomizer.class, () -> (head) -> head.stylesheet("/b.css"))
			.run((context) -> assertThat(context.getBeanProvider(JitneyDocumentCustomizer.class).orderedStream())
				.hasSize(2)
				.first()
				.satisfies((first) -> first.customize(new DocumentHead())));
	}

	private static List<String> ours(ApplicationContext context) {
		return Stream.of(context.getBeanDefinitionNames())
			.filter((name) -> !name.contains("shop") && name.toLowerCase(Locale.ROOT).contains("jitney"))
			.toList();
	}

	private static List<String> names() {
		try {
			return Files.readAllLines(IMPORTS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Class<?>[] imports() {
		return names().stream().map((name) -> ClassUtils.resolveClassName(name, null)).toArray(Class<?>[]::new);
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnStates {

		@Bean
		StateManager states() {
			MemoryStateManager memory = new MemoryStateManager(Clock.systemUTC());
			return (StateManager) Proxy.newProxyInstance(getClass().getClassLoader(),
					new Class<?>[] { StateManager.class },
					(proxy, method, arguments) -> method.invoke(memory, arguments));
		}

	}

}
