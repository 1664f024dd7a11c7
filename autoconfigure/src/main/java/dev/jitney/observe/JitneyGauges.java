package dev.jitney.observe;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dev.jitney.event.EventProcessor;
import dev.jitney.jit.PageFlights;
import dev.jitney.jit.PageStatus;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.TabSessions;
import dev.jitney.state.LocalStateManager;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

/** Gauges for what there is at the moment; see {@link JitneyMeter}. */
public final class JitneyGauges implements MeterBinder {

	private final PageCatalogue catalogue;

	private final PageFlights flights;

	private final TabSessions sessions;

	private final EventProcessor processor;

	private final @Nullable LocalStateManager states;

	/**
	 * @param states where states are kept, or null if they cannot be counted
	 */
	public JitneyGauges(PageCatalogue catalogue, PageFlights flights, TabSessions sessions, EventProcessor processor,
			@Nullable LocalStateManager states) {
		this.catalogue = catalogue;
		this.flights = flights;
		this.sessions = sessions;
		this.processor = processor;
		this.states = states;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (PageStatus status : PageStatus.values()) {
			Gauge.builder(JitneyMeter.PAGES.meterName(), this, (gauges) -> gauges.pages(status))
				.tag("status", status.name().toLowerCase(Locale.ROOT))
				.register(registry);
		}
		gauge(registry, JitneyMeter.TABS_CONNECTED, this.sessions, TabSessions::connected);
		gauge(registry, JitneyMeter.LANES_ACTIVE, this.processor, EventProcessor::activeLanes);
		gauge(registry, JitneyMeter.EVENTS_WAITING, this.processor, EventProcessor::waiting);
		if (this.states != null) {
			gauge(registry, JitneyMeter.STATE_OWNERS, this.states, (states) -> states.usage().owners());
			Gauge.builder(JitneyMeter.STATE_BYTES.meterName(), this.states, (states) -> states.usage().bytes())
				.baseUnit("bytes")
				.register(registry);
		}
	}

	private long pages(PageStatus status) {
		return this.catalogue.pages().stream().filter((page) -> this.flights.status(page) == status).count();
	}

	private static <T> void gauge(MeterRegistry registry, JitneyMeter meter, T source, ToDoubleFunction<T> value) {
		Gauge.builder(meter.meterName(), source, value).register(registry);
	}

}
