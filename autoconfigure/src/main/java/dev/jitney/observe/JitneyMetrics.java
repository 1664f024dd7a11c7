package dev.jitney.observe;

import java.time.Duration;

import dev.jitney.compile.CompileObserver;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.page.PageDefinition;
import dev.jitney.session.TabObserver;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** Meters for what happens; see {@link JitneyMeter}. Safe for use by several threads. */
public final class JitneyMetrics implements TabObserver, CompileObserver {

	private final MeterRegistry registry;

	private final DistributionSummary framesSent;

	public JitneyMetrics(MeterRegistry registry) {
		this.registry = registry;
		this.framesSent = DistributionSummary.builder(JitneyMeter.FRAMES_SENT.meterName())
			.baseUnit("bytes")
			.register(registry);
	}

	@Override
	public void compiled(PageDefinition page, boolean successful, Duration duration) {
		this.registry.timer(JitneyMeter.COMPILE.meterName(), "outcome", successful ? "success" : "failure")
			.record(duration);
	}

	@Override
	public void eventEnded(String handler, Outcome outcome, Duration duration) {
		this.registry.timer(JitneyMeter.EVENTS.meterName(), "handler", handler, "outcome", outcome.tag())
			.record(duration);
	}

	@Override
	public void frameSent(int bytes) {
		this.framesSent.record(bytes);
	}

	@Override
	public void refused(Refusal reason) {
		this.registry.counter(JitneyMeter.REFUSALS.meterName(), "reason", reason.tag()).increment();
	}

	@Override
	public void connected(boolean resumed) {
		this.registry.counter(JitneyMeter.CONNECTS.meterName(), "kind", resumed ? "resumed" : "new").increment();
	}

}
