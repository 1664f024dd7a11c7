package dev.jitney.observe;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.jitney.compile.CompileObserver;
import dev.jitney.compile.CompileTimes;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.page.PageDefinition;
import dev.jitney.session.ServerFrame;
import dev.jitney.session.TabObserver;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Meters for what happens; see {@link JitneyMeter}. Handlers and outcomes are those of
 * the application's code, so their meters are few and kept at hand. Safe for use by
 * several threads.
 */
public final class JitneyMetrics implements TabObserver, CompileObserver {

	private final MeterRegistry registry;

	private final Map<FrameKind, DistributionSummary> frames = new EnumMap<>(FrameKind.class);

	private final Map<HandlerOutcome, Timer> events = new ConcurrentHashMap<>();

	public JitneyMetrics(MeterRegistry registry) {
		this.registry = registry;
		for (FrameKind kind : FrameKind.values()) {
			this.frames.put(kind,
					DistributionSummary.builder(JitneyMeter.FRAMES.meterName())
						.baseUnit("bytes")
						.tag("kind", kind.tag())
						.register(registry));
		}
	}

	@Override
	public void compiled(PageDefinition page, boolean successful, Duration duration) {
		this.registry.timer(JitneyMeter.COMPILE.meterName(), "outcome", successful ? "success" : "failure")
			.record(duration);
	}

	@Override
	public void timed(PageDefinition page, CompileTimes times) {
		phase("describe", times.describe());
		phase("translate", times.translate());
		phase("check", times.check());
	}

	private void phase(String phase, Duration duration) {
		this.registry.timer(JitneyMeter.COMPILE_PHASES.meterName(), "phase", phase).record(duration);
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
