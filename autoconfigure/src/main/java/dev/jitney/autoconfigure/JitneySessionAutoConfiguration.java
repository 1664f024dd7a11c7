package dev.jitney.autoconfigure;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

import dev.jitney.compile.PagePrograms;
import dev.jitney.event.EventProcessor;
import dev.jitney.event.HandlerThreads;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.error.EventErrorHandler;
import dev.jitney.event.intercept.EventInterceptor;
import dev.jitney.event.intercept.EventInterceptors;
import dev.jitney.event.invoke.ContextBinding;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.event.invoke.HandlerArguments;
import dev.jitney.event.invoke.HandlerAuthorizer;
import dev.jitney.event.invoke.HandlerInvoker;
import dev.jitney.event.invoke.LocaleBinding;
import dev.jitney.event.invoke.LoggingBinding;
import dev.jitney.event.payload.ArgumentValidator;
import dev.jitney.event.payload.BeanArgumentValidator;
import dev.jitney.event.payload.PayloadConverter;
import dev.jitney.event.payload.PayloadLimits;
import dev.jitney.event.upload.UploadLimits;
import dev.jitney.jit.DeferredPages;
import dev.jitney.jit.PageFlights;
import dev.jitney.observe.ObservedStateManager;
import dev.jitney.observe.TabObservers;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.Jitney;
import dev.jitney.session.StateLoader;
import dev.jitney.session.TabObserver;
import dev.jitney.session.TabSessions;
import dev.jitney.session.TabSettings;
import dev.jitney.session.Texts;
import dev.jitney.session.TransferSettings;
import dev.jitney.session.Uploads;
import dev.jitney.session.page.PageAddresses;
import dev.jitney.state.OwnerId;
import dev.jitney.state.StateManager;
import dev.jitney.state.budget.BudgetListener;
import dev.jitney.web.policy.RefusalListener;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.validation.Validator;
import reactor.core.scheduler.Schedulers;

/**
 * Auto-configuration for tabs and their events.
 *
 * @since 0.1
 */
@AutoConfiguration(after = { JitneyPageAutoConfiguration.class, JitneyStateAutoConfiguration.class },
		afterName = { "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
				"org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
public final class JitneySessionAutoConfiguration {

	/**
	 * Where there are no virtual threads, as many handlers as this may block at the same
	 * time.
	 */
	private static final int PLATFORM_THREADS = 200;

	JitneySessionAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerThreads jitneyHandlerThreads() {
		return HandlerThreads.create(PLATFORM_THREADS);
	}

	@Bean
	@ConditionalOnMissingBean
	EventProcessor jitneyEventProcessor(HandlerThreads threads, JitneyProperties properties) {
		return new EventProcessor(threads, threads.background(), Schedulers.parallel(),
				properties.event().queueCapacity());
	}

	@Bean
	ShutdownDeadline jitneyShutdownDeadline(JitneyProperties properties, ObjectProvider<ServerProperties> server,
			ObjectProvider<LifecycleProperties> lifecycle) {
		return new ShutdownDeadline(ShutdownDeadline.timeout(properties.event(),
				server.getIfAvailable(ServerProperties::new), lifecycle.getIfAvailable(LifecycleProperties::new)),
				Schedulers.parallel());
	}

	@Bean
	EventProcessorLifecycle jitneyEventProcessorLifecycle(EventProcessor processor, ShutdownDeadline deadline) {
		return new EventProcessorLifecycle(processor, deadline);
	}

	@Bean
	@Order(0)
	@ConditionalOnMissingBean
	LocaleBinding jitneyLocaleBinding() {
		return new LocaleBinding();
	}

	@Bean
	@ConditionalOnMissingBean
	ContextBindings jitneyContextBindings(ObjectProvider<ContextBinding> bindings) {
		return new ContextBindings(bindings.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerInvoker jitneyHandlerInvoker(ContextBindings bindings, ObjectProvider<HandlerAuthorizer> authorizers) {
		return new HandlerInvoker(bindings, authorizers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	EventInterceptors jitneyEventInterceptors(ContextBindings bindings, ObjectProvider<EventInterceptor> interceptors) {
		return new EventInterceptors(bindings, interceptors.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	PayloadConverter jitneyPayloadConverter(
			@Qualifier("webFluxConversionService") ObjectProvider<FormattingConversionService> conversion,
			@Qualifier("webFluxValidator") ObjectProvider<Validator> validator, JitneyProperties properties) {
		PayloadLimits usual = PayloadLimits.DEFAULT;
		PayloadLimits limits = new PayloadLimits(properties.limits().jsonDepth(), usual.values(), usual.textLength());
		return new PayloadConverter(conversion(conversion), validator.getIfAvailable(), limits);
	}

	@Bean
	@ConditionalOnMissingBean
	HandlerArguments jitneyHandlerArguments(PayloadConverter payloads, ObjectProvider<ArgumentValidator> validator,
			MessageSource messages) {
		return new HandlerArguments(payloads, validator.getIfAvailable(() -> ArgumentValidator.NONE), messages);
	}

	@Bean
	@ConditionalOnMissingBean
	Texts jitneyTexts(@Qualifier("webFluxConversionService") ObjectProvider<FormattingConversionService> conversion,
			MessageSource messages) {
		return new Texts(conversion(conversion), messages);
	}

	private static ConversionService conversion(ObjectProvider<FormattingConversionService> conversion) {
		FormattingConversionService web = conversion.getIfAvailable();
		return (web != null) ? web : ApplicationConversionService.getSharedInstance();
	}

	@Bean
	@ConditionalOnMissingBean
	PageAddresses jitneyPageAddresses(PageCatalogue catalogue, PagePrograms programs, PageFlights flights,
			ObjectProvider<DeferredPages> deferred) {
		DeferredPages pages = deferred.getIfAvailable();
		return new PageAddresses(catalogue, (pages != null) ? pages::visited : flights::program, programs::pages);
	}

	@Bean
	@ConditionalOnMissingBean
	TabSettings jitneyTabSettings(JitneyProperties properties, DevelopmentMode development) {
		JitneyProperties.TimeToLive lifetimes = properties.state().timeToLive();
		return new TabSettings(properties.firstPaint().timeout(), properties.event().timeout(),
				properties.limits().tabsPerSession(), properties.limits().provisionalTabsPerSession(),
				development.enabled(), lifetimes.provisional(),
				new TabSettings.Background(properties.background().linger(), properties.background().perTab()),
				(owner) -> lifetime(lifetimes, owner));
	}

	private static Duration lifetime(JitneyProperties.TimeToLive lifetimes, OwnerId owner) {
		return switch (owner.scope()) {
			case TAB -> lifetimes.tab();
			case SESSION -> lifetimes.session();
			case USER -> lifetimes.user();
			case APPLICATION -> lifetimes.application();
			case KEYED -> lifetimes.keyed();
		};
	}

	@Bean
	@ConditionalOnMissingBean
	TransferSettings jitneyTransferSettings(JitneyProperties properties) {
		JitneyProperties.Upload upload = properties.upload();
		UploadLimits limits = new UploadLimits(upload.maxFileSize(), upload.maxRequestSize(), upload.maxFiles(),
				upload.maxNameLength());
		return new TransferSettings(limits, upload.idleTimeout(), upload.timeout(), upload.maxConcurrent(),
				upload.directory(), properties.download().expiry(), Schedulers.parallel());
	}

	@Bean
	Uploads jitneyUploads(TabSessions sessions) {
		return sessions.uploads();
	}

	@Bean
	@ConditionalOnMissingBean
	TabSessions jitneyTabSessions(StateManager manager, StateLoader states, EventProcessor processor,
			HandlerThreads threads, ContextBindings bindings, HandlerInvoker invoker, HandlerArguments arguments,
			RegistrationContext registrations, PageAddresses addresses, Texts texts, TabSettings settings,
			TransferSettings transfers, ObjectProvider<TabObserver> observers, RefusalListener refusals,
			EventInterceptors interceptors, ObjectProvider<EventErrorHandler> errorHandlers,
			ObjectProvider<BudgetListener> budgetListeners, JitneyProperties properties, ObjectProvider<Clock> clock) {
		TabObserver all = TabObservers.of(observers.orderedStream().toList());
		TabObserver observer = new SessionObserver(all, refusals);
		StateManager held = StateBudgets.hold(ObservedStateManager.of(manager, all), manager,
				properties.state().budget(), budgetListeners.orderedStream().toList());
		return new TabSessions(new TabSessions.Parts(held, states, processor, threads, bindings, invoker, arguments,
				registrations, addresses, texts, settings, observer, clock.getIfUnique(Clock::systemUTC),
				new SecureRandom(), interceptors, errorHandlers.orderedStream().toList()), transfers);
	}

	@Bean
	@ConditionalOnMissingBean
	Jitney jitney(TabSessions sessions) {
		return sessions.outside();
	}

	@Bean
	TabKeeper jitneyTabKeeper(TabSessions sessions, JitneyProperties properties) {
		Duration lifetime = properties.state().timeToLive().tab();
		Duration sweep = properties.state().sweepInterval();
		Duration half = lifetime.dividedBy(2);
		return new TabKeeper(sessions::keepAlive, (sweep.compareTo(half) < 0) ? sweep : half, Schedulers.parallel());
	}

	/** Bindings that need what Spring Boot's logging usually brings. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MDC.class)
	static final class Slf4jConfiguration {

		@Bean
		@Order(10)
		@ConditionalOnMissingBean
		LoggingBinding jitneyLoggingBinding() {
			return new LoggingBinding();
		}

	}

	/** Rules of parameters, which need Bean Validation. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(jakarta.validation.Validator.class)
	@ConditionalOnSingleCandidate(jakarta.validation.Validator.class)
	static final class BeanValidationConfiguration {

		@Bean
		@ConditionalOnMissingBean
		ArgumentValidator jitneyArgumentValidator(jakarta.validation.Validator validator) {
			return new BeanArgumentValidator(validator);
		}

	}

}
