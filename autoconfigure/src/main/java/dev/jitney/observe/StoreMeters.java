package dev.jitney.observe;

import java.util.Locale;

import dev.jitney.state.Scope;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What is measured of the records of one scope; see {@link JitneyMeter}. */
record StoreMeters(Timer lockWait, Timer time, DistributionSummary bytes) {

	static StoreMeters of(MeterRegistry registry, Scope scope) {
		String tag = scope.name().toLowerCase(Locale.ROOT);
		return new StoreMeters(registry.timer(JitneyMeter.LOCK_WAIT.meterName(), "scope", tag),
				registry.timer(JitneyMeter.STATE_STORE.meterName(), "scope", tag),
				DistributionSummary.builder(JitneyMeter.STATE_STORED.meterName())
					.baseUnit("bytes")
					.tag("scope", tag)
					.register(registry));
	}

}
