package dev.jitney.session;

import java.nio.file.Path;
import java.time.Duration;

import dev.jitney.event.upload.UploadLimits;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * How files travel.
 *
 * @param idleTimeout how long nothing of an upload may arrive, and how long one that was
 * announced may wait for its first byte
 * @param timeout how long a whole upload may take
 * @param concurrent how many uploads of one browser session may be under way
 * @param directory where temporary files are put, or null for that of the JVM
 * @param downloadExpiry how long a download waits for its browser
 * @param timer measures all of these
 */
public record TransferSettings(UploadLimits limits, Duration idleTimeout, Duration timeout, int concurrent,
		@Nullable Path directory, Duration downloadExpiry, Scheduler timer) {

	/** What holds unless a property says otherwise. */
	public static final TransferSettings DEFAULT = new TransferSettings(UploadLimits.DEFAULT, Duration.ofSeconds(30),
			Duration.ofMinutes(10), 4, null, Duration.ofMinutes(1), Schedulers.parallel());

}
