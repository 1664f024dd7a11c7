package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.jitney.web.identity.PrincipalWatch;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.DisposableBean;

/** Closes sockets of users whose sessions have ended, now and then. */
final class IdentitySweeper implements DisposableBean {

	private static final long INTERVAL = Duration.ofSeconds(10).toMillis();

	private final Disposable sweeps;

	IdentitySweeper(PrincipalWatch watch) {
		this.sweeps = Schedulers.boundedElastic()
			.schedulePeriodically(watch::checkAll, INTERVAL, INTERVAL, TimeUnit.MILLISECONDS);
	}

	@Override
	public void destroy() {
		this.sweeps.dispose();
	}

}
