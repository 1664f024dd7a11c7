package dev.jitney.test;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.TabSessions;
import dev.jitney.session.TabSettings;
import dev.jitney.session.page.PageAddresses;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateManager;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for tests: a browser without a browser, time that the test moves,
 * and a store that can be emptied.
 *
 * @since 0.1
 */
@AutoConfiguration(beforeName = { "dev.jitney.autoconfigure.JitneyStateAutoConfiguration",
		"dev.jitney.autoconfigure.JitneySessionAutoConfiguration" })
public final class JitneyTestAutoConfiguration {

	private static final int QUEUE = 256;

	private static final String STARTUP_COMPILER = "jitneyStartupCompiler";

	JitneyTestAutoConfiguration() {
	}

	@Bean
	@Primary
	TestClock jitneyTestClock() {
		return new TestClock();
	}

	@Bean
	TestScheduler jitneyTestScheduler() {
		return new TestScheduler();
	}

	@Bean
	@ConditionalOnMissingBean(StateManager.class)
	TestStates jitneyTestStates(TestClock clock) {
		return new TestStates(clock);
	}

	@Bean
	@ConditionalOnMissingBean
	EventProcessor jitneyTestEventProcessor(HandlerThreads threads, TestScheduler scheduler) {
		return new EventProcessor(threads, scheduler, QUEUE);
	}

	@Bean
	@Order
	Beginnings jitneyTestBeginnings() {
		return new Beginnings();
	}

	@Bean
	TestSite jitneyTestSite(TabSessions sessions, EventProcessor processor, StateManager states,
			PageAddresses addresses, PageCatalogue catalogue, HandlerThreads threads, TestScheduler scheduler,
			Beginnings beginnings, TestClock clock, TabSettings settings, Environment environment) {
		TestNode node = new TestNode(sessions, processor, (states instanceof TestStates own) ? own : null);
		Duration patience = environment.getProperty("jitney.test.timeout", Duration.class, Duration.ofSeconds(10));
		TestSite site = new TestSite(node, addresses, catalogue, threads, scheduler, beginnings, lint(environment),
				patience);
		Duration kept = settings.lifetimes().of(OwnerId.tab("any")).dividedBy(2);
		clock.onPassing(kept, site);
		return site;
	}

	private static Set<Lint> lint(Environment environment) {
		Lint[] lint = environment.getProperty("jitney.test.lint", Lint[].class, new Lint[] { Lint.DUPLICATE_ID });
		Set<Lint> all = EnumSet.noneOf(Lint.class);
		all.addAll(Arrays.asList(lint));
		return all;
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	TestBrowser jitneyTestBrowser(TestSite site) {
		return new TestBrowser(site);
	}

	/**
	 * States are checked and pages compiled when they are first used: a test does not
	 * bring the beans of all.
	 */
	@Bean
	static BeanDefinitionRegistryPostProcessor jitneyTestNoStartupCompiler() {
		return new BeanDefinitionRegistryPostProcessor() {

			@Override
			public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
				if (registry.containsBeanDefinition(STARTUP_COMPILER)) {
					registry.removeBeanDefinition(STARTUP_COMPILER);
				}
			}

		};
	}

}
