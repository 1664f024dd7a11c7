package dev.jitney.autoconfigure;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.jitney.reload.browser.EditorLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties for Jitney.
 *
 * @param enabled Whether to serve pages.
 * @param development Whether to run the checks that help while developing: states are
 * round-tripped after each event, errors show their details in the browser, and the
 * session cookie is named after the port.
 * @param firstPaint First paint of a page.
 * @param event Handling of events.
 * @param background Handlers that run in the background.
 * @param limits Limits on what a browser may send.
 * @param security Protection of sockets and pages.
 * @param state Storage of states.
 * @param document The HTML document around every page.
 * @param upload Files that browsers send.
 * @param download Files that handlers offer.
 * @param jit When pages are compiled.
 * @param reload Edits that reach the running application.
 * @param workDir Folder for what JIT mode leaves for the next run, in a file that may be
 * deleted at any time.
 * @since 0.1
 */
@ConfigurationProperties("jitney")
public record JitneyProperties(@DefaultValue("true") boolean enabled, @DefaultValue("auto") Development development,
		@DefaultValue FirstPaint firstPaint, @DefaultValue Event event, @DefaultValue Background background,
		@DefaultValue Limits limits, @DefaultValue Security security, @DefaultValue State state,
		@DefaultValue Document document, @DefaultValue Upload upload, @DefaultValue Download download,
		@DefaultValue Jit jit, @DefaultValue Reload reload, @DefaultValue(".jitney") File workDir) {

	/** When to run the checks that help while developing. */
	public enum Development {

		/**
		 * On if the application runs from the folders of a project, off in a deployment.
		 */
		AUTO,
		/** Always on. */
		ON,
		/** Always off. */
		OFF

	}

	/**
	 * First paint of a page.
	 *
	 * @param timeout How long a page waits for its on-load handlers before it is painted
	 * without their results, which follow over the socket.
	 */
	public record FirstPaint(@DefaultValue("150ms") Duration timeout) {

		public FirstPaint {
			PropertyRules.positive("jitney.first-paint.timeout", timeout);
		}

	}

	/**
	 * Handling of events.
	 *
	 * @param timeout How long a handler may run before it is interrupted and its event
	 * fails.
	 * @param queueCapacity How many events of one tab may wait.
	 * @param shutdownTimeout How long the application may take to stop: events that are
	 * under way end, and tabs move elsewhere. Zero cancels all at once. Without a value,
	 * as long as the web server: spring.lifecycle.timeout-per-shutdown-phase, or zero if
	 * server.shutdown is immediate.
	 */
	public record Event(@DefaultValue("10s") Duration timeout, @DefaultValue("256") int queueCapacity,
			@Nullable Duration shutdownTimeout) {

		public Event {
			PropertyRules.positive("jitney.event.timeout", timeout);
			PropertyRules.atLeastOne("jitney.event.queue-capacity", queueCapacity);
			if (shutdownTimeout != null) {
				PropertyRules.notNegative("jitney.event.shutdown-timeout", shutdownTimeout);
			}
		}

	}

	/**
	 * Handlers that run in the background.
	 *
	 * @param linger How long background work goes on while its tab has no connection.
	 * @param perTab How many background handlers of one tab may run at the same time.
	 */
	public record Background(@DefaultValue("5m") Duration linger, @DefaultValue("16") int perTab) {

		public Background {
			PropertyRules.notNegative("jitney.background.linger", linger);
			PropertyRules.atLeastOne("jitney.background.per-tab", perTab);
		}

	}

	/**
	 * Limits on what a browser may send.
	 *
	 * @param frameSize Size of the largest frame that a socket accepts.
	 * @param jsonDepth How deep the arrays and objects of a frame may be nested.
	 * @param eventsPerSecond How many frames a socket may send per second in the long
	 * run.
	 * @param eventBurst How many frames a socket may send at once.
	 * @param tabsPerSession How many tabs of one browser may be connected.
	 * @param provisionalTabsPerSession How many pages of one browser are kept that were
	 * painted and that it has not connected to. One more takes the place of the oldest.
	 * @param helloTimeout How long a socket may be open without speaking for a tab.
	 */
	public record Limits(@DefaultValue("64KB") DataSize frameSize, @DefaultValue("32") int jsonDepth,
			@DefaultValue("50") int eventsPerSecond, @DefaultValue("200") int eventBurst,
			@DefaultValue("50") int tabsPerSession, @DefaultValue("50") int provisionalTabsPerSession,
			@DefaultValue("10s") Duration helloTimeout) {

		private static final DataSize SMALLEST_FRAME = DataSize.ofKilobytes(1);

		private static final DataSize LARGEST_FRAME = DataSize.ofMegabytes(64);

		public Limits {
			PropertyRules.between("jitney.limits.frame-size", frameSize, SMALLEST_FRAME, LARGEST_FRAME);
			PropertyRules.atLeastOne("jitney.limits.json-depth", jsonDepth);
			PropertyRules.atLeastOne("jitney.limits.events-per-second", eventsPerSecond);
			PropertyRules.atLeastOne("jitney.limits.event-burst", eventBurst);
			PropertyRules.atLeastOne("jitney.limits.tabs-per-session", tabsPerSession);
			PropertyRules.atLeastOne("jitney.limits.provisional-tabs-per-session", provisionalTabsPerSession);
			PropertyRules.positive("jitney.limits.hello-timeout", helloTimeout);
		}

	}

	/**
	 * Protection of sockets and pages.
	 *
	 * @param allowedOrigins Comma-separated list of origins, besides the application's
	 * own, that may open sockets and fetch views.
	 * @param cookieMaxAge How long a browser keeps the cookie of its session after the
	 * last page. Without a value, until the browser is closed.
	 */
	public record Security(@DefaultValue List<String> allowedOrigins, @Nullable Duration cookieMaxAge) {

		public Security {
			allowedOrigins = List.copyOf(allowedOrigins);
			if (cookieMaxAge != null) {
				PropertyRules.positive("jitney.security.cookie-max-age", cookieMaxAge);
			}
		}

	}

	/**
	 * Storage of states.
	 *
	 * @param store Where states are kept.
	 * @param timeToLive How long states are kept after their last use.
	 * @param sweepInterval How often expired states are looked for.
	 * @param warmSize How large states may be together, as stored, whose instances are
	 * kept between events so that they need not be decoded again. Zero for none; none are
	 * kept while developing.
	 * @param budget How much states may take.
	 * @param disk States on disk.
	 * @param redis States in Redis.
	 */
	public record State(@DefaultValue("memory") Store store, @DefaultValue TimeToLive timeToLive,
			@DefaultValue("30s") Duration sweepInterval, @DefaultValue("16MB") DataSize warmSize,
			@DefaultValue Budget budget, @DefaultValue Disk disk, @DefaultValue Redis redis) {

		public State {
			PropertyRules.notNegative("jitney.state.warm-size", warmSize);
			PropertyRules.positive("jitney.state.sweep-interval", sweepInterval);
		}

	}

	/**
	 * How much states may take, as they are stored.
	 *
	 * @param tabSoft How large the states of a tab may be together before there is a
	 * warning. Zero for no limit.
	 * @param tabHard How large the states of a tab may be together. An event that would
	 * make them larger fails. Zero for no limit.
	 * @param totalSoft How large all states of this process may be together before there
	 * is a warning. Zero for no limit; without a value, a quarter of the heap in memory
	 * and none on disk. Redis has its own.
	 * @param totalHard How large all states of this process may be together. An event
	 * that would make them larger fails. Zero for no limit; without a value, half of the
	 * heap in memory and none on disk. Redis has its own.
	 */
	public record Budget(@DefaultValue("1MB") DataSize tabSoft, @DefaultValue("16MB") DataSize tabHard,
			@Nullable DataSize totalSoft, @Nullable DataSize totalHard) {

		public Budget {
			PropertyRules.notNegative("jitney.state.budget.tab-soft", tabSoft);
			PropertyRules.notNegative("jitney.state.budget.tab-hard", tabHard);
			if (totalSoft != null) {
				PropertyRules.notNegative("jitney.state.budget.total-soft", totalSoft);
			}
			if (totalHard != null) {
				PropertyRules.notNegative("jitney.state.budget.total-hard", totalHard);
			}
		}

	}

	/** Where states are kept. */
	public enum Store {

		/** In the heap of one process, which forgets them when it ends. */
		MEMORY,
		/** In files, for one process that may be restarted. */
		DISK,
		/** In Redis, for any number of processes. */
		REDIS

	}

	/**
	 * States on disk.
	 *
	 * @param directory Directory of the files. One process at a time may use it.
	 */
	public record Disk(@DefaultValue(".jitney/state") String directory) {

	}

	/**
	 * States in Redis. How to reach it is set by spring.data.redis.*.
	 *
	 * @param prefix What all keys and channels begin with. Applications that share a
	 * server need different ones.
	 * @param lease How long a lock stays with a process that is no longer there. One that
	 * is there renews its locks in time.
	 * @param timeout How long to wait for an answer of Redis.
	 */
	public record Redis(@DefaultValue("jitney") String prefix, @DefaultValue("10s") Duration lease,
			@DefaultValue("2s") Duration timeout) {

		private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

		public Redis {
			PropertyRules.word("jitney.state.redis.prefix", prefix);
			PropertyRules.atLeast("jitney.state.redis.lease", lease, SHORTEST_LEASE);
			PropertyRules.positive("jitney.state.redis.timeout", timeout);
		}

	}

	/**
	 * How long states are kept after their last use.
	 *
	 * @param tab States of a browser tab, whether or not it is connected.
	 * @param provisional States of a page that was painted and whose browser has not
	 * connected.
	 * @param session States of a browser session.
	 * @param user States of a signed-in user.
	 * @param application States of the application as a whole.
	 * @param keyed States under a key of the application's own.
	 */
	public record TimeToLive(@DefaultValue("1h") Duration tab, @DefaultValue("1m") Duration provisional,
			@DefaultValue("12h") Duration session, @DefaultValue("30d") Duration user,
			@DefaultValue("3650d") Duration application, @DefaultValue("30d") Duration keyed) {

		public TimeToLive {
			PropertyRules.positive("jitney.state.time-to-live.tab", tab);
			PropertyRules.positive("jitney.state.time-to-live.provisional", provisional);
			PropertyRules.positive("jitney.state.time-to-live.session", session);
			PropertyRules.positive("jitney.state.time-to-live.user", user);
			PropertyRules.positive("jitney.state.time-to-live.application", application);
			PropertyRules.positive("jitney.state.time-to-live.keyed", keyed);
		}

	}

	/**
	 * The HTML document around every page.
	 *
	 * @param stylesheets Comma-separated list of stylesheets, as paths below the base
	 * path.
	 * @param icon Path of the icon below the base path.
	 */
	public record Document(@DefaultValue List<String> stylesheets, @DefaultValue("") String icon) {

		public Document {
			stylesheets = List.copyOf(stylesheets);
		}

	}

	/**
	 * Files that browsers send.
	 *
	 * @param maxFileSize Size of the largest file.
	 * @param maxRequestSize Size of all files that are sent at once.
	 * @param maxFiles How many files may be sent at once.
	 * @param maxNameLength How many characters the name of a file may have.
	 * @param maxConcurrent How many uploads of one browser may be under way.
	 * @param idleTimeout How long an upload may wait for its next byte before it is given
	 * up.
	 * @param timeout How long a whole upload may take.
	 * @param directory Directory in which temporary files are put. Without a value, that
	 * of the JVM.
	 */
	public record Upload(@DefaultValue("10MB") DataSize maxFileSize, @DefaultValue("50MB") DataSize maxRequestSize,
			@DefaultValue("20") int maxFiles, @DefaultValue("255") int maxNameLength,
			@DefaultValue("4") int maxConcurrent, @DefaultValue("30s") Duration idleTimeout,
			@DefaultValue("10m") Duration timeout, @Nullable Path directory) {

		private static final DataSize SMALLEST = DataSize.ofBytes(1);

		private static final DataSize LARGEST = DataSize.ofTerabytes(1);

		public Upload {
			PropertyRules.between("jitney.upload.max-file-size", maxFileSize, SMALLEST, LARGEST);
			PropertyRules.between("jitney.upload.max-request-size", maxRequestSize, SMALLEST, LARGEST);
			PropertyRules.atLeastOne("jitney.upload.max-files", maxFiles);
			PropertyRules.atLeastOne("jitney.upload.max-name-length", maxNameLength);
			PropertyRules.atLeastOne("jitney.upload.max-concurrent", maxConcurrent);
			PropertyRules.positive("jitney.upload.idle-timeout", idleTimeout);
			PropertyRules.positive("jitney.upload.timeout", timeout);
		}

	}

	/**
	 * Files that handlers offer.
	 *
	 * @param expiry How long a file that a handler offers waits for the browser to fetch
	 * it.
	 */
	public record Download(@DefaultValue("1m") Duration expiry) {

		public Download {
			PropertyRules.positive("jitney.download.expiry", expiry);
		}

	}

	/**
	 * When pages are compiled.
	 *
	 * @param enabled Whether a page is compiled when it is first visited, instead of all
	 * pages at start.
	 * @param waitFor How long a page load waits for its page to be compiled before a stub
	 * is shown that waits in the browser.
	 * @param stub When to show a stub in the place of a page that is not compiled.
	 * @param compileTimeout How long one page may take to compile before it is
	 * interrupted and fails.
	 * @param marker Whether to note which pages with state are visited, so that the next
	 * run compiles them ahead. Tests do not, unless they set it.
	 */
	public record Jit(@DefaultValue("auto") Enabled enabled, @Name("wait") @DefaultValue("150ms") Duration waitFor,
			@DefaultValue("auto") Stub stub, @DefaultValue("30s") Duration compileTimeout,
			@DefaultValue("true") boolean marker) {

		public Jit {
			PropertyRules.positive("jitney.jit.wait", waitFor);
			PropertyRules.positive("jitney.jit.compile-timeout", compileTimeout);
		}

		/** Whether pages are compiled when they are first visited. */
		public enum Enabled {

			/** On while developing, see {@link JitneyProperties#development()}. */
			AUTO,
			/** Always on. */
			ON,
			/** Off: all pages are compiled at start, and one that fails stops it. */
			OFF

		}

		/** When to show a stub. */
		public enum Stub {

			/** When compiling takes longer than {@code jitney.jit.wait}. */
			AUTO,
			/** At every first visit, to try it out. */
			ALWAYS

		}

	}

	/**
	 * Edits that reach the running application.
	 *
	 * @param enabled Whether an edit of a source or resource is brought to the running
	 * application and the pages that are open.
	 * @param badge Whether pages show what became of an edit.
	 * @param generations How many generations of edited classes there may be before the
	 * application is started again.
	 * @param editor Which editor opens when the place of an error is clicked in the
	 * browser.
	 * @param sources Source folders that are not where they usually are, each with the
	 * folder that the build compiles it to, such as src/gen=build/classes/java/main. Read
	 * from arguments, system properties and the environment only.
	 * @param resources The same for folders of resources, such as
	 * assets=build/resources/main.
	 */
	public record Reload(@DefaultValue("auto") Mode enabled, @DefaultValue("true") boolean badge,
			@DefaultValue("100") int generations, @DefaultValue("idea") EditorLinks.Editor editor,
			@DefaultValue List<String> sources, @DefaultValue List<String> resources) {

		public Reload {
			PropertyRules.atLeastOne("jitney.reload.generations", generations);
			sources = List.copyOf(sources);
			resources = List.copyOf(resources);
		}

		/** Whether edits are brought to the running application. */
		public enum Mode {

			/** On while developing, see {@link JitneyProperties#development()}. */
			AUTO,
			/** Always on. */
			ON,
			/** Always off. */
			OFF

		}

	}

}
