package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.jitney.state.LocalStateManager;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

/** Drops expired records now and then. */
final class StateSweeper implements DisposableBean {

	private final Disposable sweeps;

	StateSweeper(LocalStateManager manager, Duration interval) {
		long millis = interval.toMillis();
		this.sweeps = Schedulers.boundedElastic()
			.schedulePeriodically(manager::sweep, millis, millis, TimeUnit.MILLISECONDS);
	}

	@Override
	public void destroy() {
		this.sweeps.dispose();
	}

}
