package dev.jitney.observe;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.compile.CompileObserver;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.page.PageDefinition;
import dev.jitney.session.TabObserver;
import dev.jitney.session.frame.ServerFrame;
import dev.jitney.state.Scope;
import dev.jitney.state.budget.BudgetListener;
import dev.jitney.state.codec.MigrationChoice;
import dev.jitney.state.codec.MigrationListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.util.ClassUtils;

/**
 * Meters for what happens; see {@link JitneyMeter}. Handlers and outcomes are those of
 * the application's code, so their meters are few and kept at hand. Safe for use by
 * several threads.
 */
public final class JitneyMetrics implements TabObserver, CompileObserver, MigrationListener, BudgetListener {

	private final MeterRegistry registry;

	private final Map<FrameKind, DistributionSummary> frames = new EnumMap<>(FrameKind.class);

	private final Map<HandlerOutcome, Timer> events = new ConcurrentHashMap<>();

	private final Map<String, Timer> loads = new ConcurrentHashMap<>();

	private final Map<String, DistributionSummary> sizes = new ConcurrentHashMap<>();

	private final Map<Scope, StoreMeters> stores = new EnumMap<>(Scope.class);

	public JitneyMetrics(MeterRegistry registry) {
		this.registry = registry;
		for (FrameKind kind : FrameKind.values()) {
			this.frames.put(kind,
					DistributionSummary.builder(JitneyMeter.FRAMES.meterName())
						.baseUnit("bytes")
						.tag("kind", kind.tag())
						.register(registry));
		}
		for (Scope scope : Scope.values()) {
			this.stores.put(scope, StoreMeters.of(registry, scope));
		}
	}

	@Override
	public void compiled(PageDefinition page, Phase phase, boolean successful, Duration duration) {
		this.registry
			.timer(JitneyMeter.COMPILE.meterName(), "phase", phase.name().toLowerCase(Locale.ROOT), "outcome",
					successful ? "success" : "failure")
			.record(duration);
	}

	@Override
	public void locked(Scope scope, Duration waited) {
		meters(scope).lockWait().record(waited);
	}

	@Override
	public void stored(Scope scope, Duration duration, long bytes) {
		StoreMeters meters = meters(scope);
		meters.time().record(duration);
		meters.bytes().record((double) bytes);
	}

	private StoreMeters meters(Scope scope) {
		return Objects.requireNonNull(this.stores.get(scope));
	}

	@Override
	public void loaded(String type, Duration duration) {
		this.loads.computeIfAbsent(type, this::loadTimer).record(duration);
	}

	private Timer loadTimer(String type) {
		return this.registry.timer(JitneyMeter.STATE_LOAD.meterName(), "state", state(type));
	}

	@Override
	public void stateStored(String type, int bytes) {
		this.sizes.computeIfAbsent(type, this::sizes).record(bytes);
	}

	private DistributionSummary sizes(String type) {
		return DistributionSummary.builder(JitneyMeter.STATE_SIZE.meterName())
			.baseUnit("bytes")
			.tag("state", state(type))
			.register(this.registry);
	}

	@Override
	public void reached(Budget budget, Level level) {
		this.registry
			.counter(JitneyMeter.STATE_BUDGET.meterName(), "budget", budget.name().toLowerCase(Locale.ROOT), "level",
					level.name().toLowerCase(Locale.ROOT))
			.increment();
	}

	@Override
	public void chosen(Class<?> stateType, MigrationChoice choice) {
		this.registry
			.counter(JitneyMeter.STATE_MIGRATIONS.meterName(), "state", state(stateType.getName()), "choice",
					choice.name().toLowerCase(Locale.ROOT))
			.increment();
	}

	static String state(String type) {
		String name = ClassUtils.getShortName(type);
		return name.substring(name.lastIndexOf('.') + 1);
	}

	@Override
	public void eventEnded(String handler, Outcome outcome, Duration duration) {
		this.events.computeIfAbsent(new HandlerOutcome(handler, outcome.tag()), this::timer).record(duration);
	}

	private Timer timer(HandlerOutcome key) {
		return this.registry.timer(JitneyMeter.EVENTS.meterName(), "handler", key.handler(), "outcome", key.outcome());
	}

	@Override
	public void frameSent(ServerFrame frame, int bytes) {
		DistributionSummary sizes = this.frames.get(FrameKind.of(frame));
		if (sizes != null) {
			sizes.record(bytes);
		}
	}

	@Override
	public void refused(Refusal reason) {
		this.registry.counter(JitneyMeter.REFUSALS.meterName(), "reason", reason.tag()).increment();
	}

	@Override
	public void connected(boolean resumed) {
		this.registry.counter(JitneyMeter.CONNECTS.meterName(), "kind", resumed ? "resumed" : "new").increment();
	}

	private record HandlerOutcome(String handler, String outcome) {

	}

}
