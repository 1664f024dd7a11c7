package dev.jitney.observe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import dev.jitney.compile.CompileObserver.Phase;
import dev.jitney.compile.CompiledModule;
import dev.jitney.compile.PageProgram;
import dev.jitney.compile.PagePrograms;
import dev.jitney.event.EventProcessor;
import dev.jitney.jit.PageFlights;
import dev.jitney.jit.PageStatus;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.session.TabSessions;
import dev.jitney.state.StateUsage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * Shows pages, tabs, events and states under {@code /actuator/jitney}. Nothing that a
 * user entered is in it.
 *
 * @since 0.1
 */
@Endpoint(id = "jitney")
public final class JitneyEndpoint {

	private final PageCatalogue catalogue;

	private final PagePrograms programs;

	private final PageFlights flights;

	private final TabSessions sessions;

	private final EventProcessor processor;

	private final Supplier<Optional<StateUsage>> usage;

	/**
	 * @param usage what the state manager holds, empty if it does not know
	 */
	public JitneyEndpoint(PageCatalogue catalogue, PagePrograms programs, PageFlights flights, TabSessions sessions,
			EventProcessor processor, Supplier<Optional<StateUsage>> usage) {
		this.catalogue = catalogue;
		this.programs = programs;
		this.flights = flights;
		this.sessions = sessions;
		this.processor = processor;
		this.usage = usage;
	}

	/** Returns what there is at the moment. */
	@ReadOperation
	public Report report() {
		List<PageReport> pages = this.catalogue.pages().stream().map(this::page).toList();
		return new Report(pages, new TabsReport(this.sessions.connected(), this.processor.activeLanes()),
				new EventsReport(this.processor.waiting()), this.usage.get().orElse(null));
	}

	private PageReport page(PageDefinition page) {
		PageProgram program = this.programs.compiled(page).orElse(null);
		ModuleReport module = (program != null) ? module(program.module()) : null;
		List<ModuleReport> memos = (program != null) ? program.memos().stream().map(JitneyEndpoint::module).toList()
				: List.of();
		return new PageReport(page.name(), page.method(), this.flights.status(page),
				(program != null) ? program.hash() : null, (program != null) ? program.entry().name() : null, module,
				memos, this.programs.duration(page).map(Duration::toMillis).orElse(null),
				phases(this.programs.times(page)),
				this.flights.failure(page)
					.map((failure) -> Objects.requireNonNullElse(failure.getMessage(), failure.toString()))
					.orElse(null));
	}

	private static @Nullable Map<String, Long> phases(Map<Phase, Duration> times) {
		Map<String, Long> phases = new LinkedHashMap<>();
		times.forEach((phase, duration) -> phases.put(phase.name().toLowerCase(Locale.ROOT), duration.toMillis()));
		return phases.isEmpty() ? null : phases;
	}

	private static ModuleReport module(CompiledModule module) {
		return new ModuleReport(module.name(), module.text().getBytes(StandardCharsets.UTF_8).length);
	}

	/**
	 * Everything.
	 *
	 * @param pages all pages, those for errors as well
	 * @param tabs the tabs of this node
	 * @param events the events of this node
	 * @param states what the state manager holds, by state class; null if it does not
	 * know
	 */
	public record Report(List<PageReport> pages, TabsReport tabs, EventsReport events, @Nullable StateUsage states) {

	}

	/**
	 * A page.
	 *
	 * @param route pattern of its path, or the error that it is for
	 * @param method class and method
	 * @param status how far it is
	 * @param hash content hash of the program, or null
	 * @param entry the module that a browser imports: the page's own, or one that hands
	 * it its memos; or null
	 * @param module the page's own module, or null
	 * @param memos modules of its memos and its layout
	 * @param compileMillis how long it took to compile, in milliseconds, or null
	 * @param phases where that time went, by phase, or null
	 * @param failure why the last attempt failed, or null if it did not
	 */
	public record PageReport(String route, String method, PageStatus status, @Nullable String hash,
			@Nullable String entry, @Nullable ModuleReport module, List<ModuleReport> memos,
			@Nullable Long compileMillis, @Nullable Map<String, Long> phases, @Nullable String failure) {

	}

	/**
	 * A module.
	 *
	 * @param name its file name
	 * @param bytes its size before compression
	 */
	public record ModuleReport(String name, int bytes) {

	}

	/**
	 * Tabs.
	 *
	 * @param connected tabs whose socket is open
	 * @param active tabs that have events running or waiting
	 */
	public record TabsReport(int connected, int active) {

	}

	/**
	 * Events.
	 *
	 * @param waiting events that wait for their turn
	 */
	public record EventsReport(int waiting) {

	}

}
