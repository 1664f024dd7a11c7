package dev.jitney.observe;

import java.util.Locale;

import dev.jitney.reload.Generations;
import dev.jitney.reload.ReloadFailure;
import dev.jitney.reload.ReloadListener;
import dev.jitney.reload.ReloadReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Measures what became of edits while an application is developed. */
public final class ReloadMeters implements ReloadListener {

	private static final String KIND = "kind";

	private final MeterRegistry registry;

	public ReloadMeters(MeterRegistry registry, Generations generations) {
		this.registry = registry;
		Gauge.builder(JitneyMeter.GENERATIONS.meterName(), generations, Generations::alive).register(registry);
	}

	@Override
	public void reloaded(ReloadReport report) {
		this.registry.timer(JitneyMeter.RELOADS.meterName(), KIND, report.changed().text()).record(report.took());
	}

	@Override
	public void failed(ReloadFailure failure) {
		this.registry
			.counter(JitneyMeter.RELOAD_FAILURES.meterName(), KIND, failure.kind().name().toLowerCase(Locale.ROOT))
			.increment();
	}

}
