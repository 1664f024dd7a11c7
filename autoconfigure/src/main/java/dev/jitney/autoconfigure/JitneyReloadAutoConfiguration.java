package dev.jitney.autoconfigure;

import java.util.Objects;
import java.util.Set;

import dev.jitney.compile.PagePrograms;
import dev.jitney.event.RegistrationContext;
import dev.jitney.jit.PageFlights;
import dev.jitney.page.FormerRoutes;
import dev.jitney.page.PageCatalogue;
import dev.jitney.reload.ApplicationRestart;
import dev.jitney.reload.Generations;
import dev.jitney.reload.ProjectClasses;
import dev.jitney.reload.ReloadEngine;
import dev.jitney.reload.ReloadListener;
import dev.jitney.reload.ReloadQueue;
import dev.jitney.reload.ReloadReporter;
import dev.jitney.reload.ReloadedParts;
import dev.jitney.reload.launch.BaseLoader;
import dev.jitney.session.StateLoader;
import dev.jitney.session.TabSessions;
import dev.jitney.session.page.PageAddresses;
import dev.jitney.state.codec.StateTypes;
import dev.jitney.state.memory.MemoryStateManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Auto-configuration that brings edits of sources to the application while it runs.
 *
 * @since 0.1
 */
@AutoConfiguration(before = JitneyPageAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
@Conditional(OnReplaceableClassesCondition.class)
public final class JitneyReloadAutoConfiguration {

	JitneyReloadAutoConfiguration() {
	}

	@Bean
	Generations jitneyGenerations(ApplicationContext context, ConfigurableListableBeanFactory beans) {
		BaseLoader loader = loader(context);
		return new Generations(loader, ProjectClasses.scan(loader.application().project()), new BeanClasses(beans),
				loader::defined);
	}

	private static BaseLoader loader(ApplicationContext context) {
		return Objects.requireNonNull(BaseLoader.of(context.getClassLoader()));
	}

	@Bean
	ReloadReporter jitneyReloadReporter(ObjectProvider<ReloadListener> listeners) {
		return new ReloadReporter(listeners.orderedStream().toList());
	}

	@Bean
	ApplicationRestart jitneyApplicationRestart(ApplicationContext context, ReloadReporter reporter) {
		return new ApplicationRestart(loader(context).application(), reporter);
	}

	@Bean
	@SuppressWarnings("unchecked")
	FormerRoutes jitneyFormerRoutes(ApplicationContext context, PageCatalogue catalogue) {
		return new FormerRoutes(catalogue,
				loader(context).application().keep(FormerRoutes.class.getName(), Set.class, FormerRoutes::none));
	}

	@Bean
	ReloadedParts jitneyReloadedParts(ApplicationContext context, Generations generations, PageCatalogue catalogue,
			FormerRoutes routes, PagePrograms programs, PageFlights flights, PageAddresses addresses,
			TabSessions sessions, StateLoader states) {
		return new ReloadedParts(generations, JitneyPageAutoConfiguration.packages(context), catalogue, routes,
				programs, flights, addresses, sessions, states);
	}

	@Bean
	ReloadEngine jitneyReloadEngine(ApplicationContext context, ReloadedParts parts, RegistrationContext registrations,
			StateTypes types, ReloadReporter reporter, ApplicationRestart restart, JitneyProperties properties) {
		return new ReloadEngine(loader(context).application().project(), parts, registrations, types, reporter, restart,
				properties.reload().generations());
	}

	@Bean
	RecordKeeper jitneyRecordKeeper(ApplicationContext context, ObjectProvider<MemoryStateManager> manager) {
		return new RecordKeeper(loader(context).application(), manager.getIfUnique());
	}

	@Bean
	ReloadThread jitneyReloadThread(ReloadEngine engine, ApplicationRestart restart, Generations generations) {
		return new ReloadThread(engine, restart, generations);
	}

	@Bean
	ReloadQueue jitneyReloadQueue(ReloadEngine engine, ReloadThread thread) {
		return new ReloadQueue(engine, thread);
	}

}
