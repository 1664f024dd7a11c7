package dev.jitney.web.policy;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import dev.jitney.event.Refusal;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs refusals in one line each. A flood of them is counted: a reason has a line once
 * per second. Safe for use by several threads.
 */
public final class RefusalLog implements RefusalListener {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final int MAX_LENGTH = 300;

	private final Log log;

	private final Clock clock;

	private final Map<Refusal, Line> lines = new EnumMap<>(Refusal.class);

	public RefusalLog(Clock clock) {
		this(clock, LogFactory.getLog(RefusalLog.class));
	}

	RefusalLog(Clock clock, Log log) {
		this.clock = clock;
		this.log = log;
	}

	@Override
	public void refused(Refusal reason, String detail) {
		long suppressed = lines(reason);
		if (suppressed >= 0) {
			String more = (suppressed > 0) ? " (and " + suppressed + " more before)" : "";
			this.log.warn("Refused, " + reason.tag() + ": " + printable(detail) + more);
		}
	}

	/** Returns how many lines were left out before this one, or -1 to leave it out. */
	private synchronized long lines(Refusal reason) {
		long now = this.clock.millis();
		Line last = this.lines.get(reason);
		if (last != null && Math.abs(now - last.time()) < PAUSE.toMillis()) {
			this.lines.put(reason, new Line(last.time(), last.suppressed() + 1));
			return -1;
		}
		this.lines.put(reason, new Line(now, 0));
		return (last != null) ? last.suppressed() : 0;
	}

	/** A client must not be able to write lines of its own. */
	private static String printable(String detail) {
		String line = detail.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
		return (line.length() > MAX_LENGTH) ? line.substring(0, MAX_LENGTH) + "…" : line;
	}

	private record Line(long time, long suppressed) {

	}

}
