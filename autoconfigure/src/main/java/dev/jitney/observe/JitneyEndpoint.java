package dev.jitney.observe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.jitney.compile.PageProgram;
import dev.jitney.compile.PagePrograms;
import dev.jitney.event.EventProcessor;
import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageDefinition;
import dev.jitney.session.TabSessions;
import dev.jitney.state.StateUsage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * Shows pages, tabs and states under {@code /actuator/jitney}.
 *
 * @since 0.1
 */
@Endpoint(id = "jitney")
public final class JitneyEndpoint {

	private final PageCatalogue catalogue;

	private final PagePrograms programs;

	private final TabSessions sessions;

	private final EventProcessor processor;

	private final Supplier<Optional<StateUsage>> usage;

	/**
	 * @param usage what the state manager holds, empty if it does not know
	 */
	public JitneyEndpoint(PageCatalogue catalogue, PagePrograms programs, TabSessions sessions,
			EventProcessor processor, Supplier<Optional<StateUsage>> usage) {
		this.catalogue = catalogue;
		this.programs = programs;
		this.sessions = sessions;
		this.processor = processor;
		this.usage = usage;
	}

	@ReadOperation
	public Report report() {
		List<PageReport> pages = this.catalogue.pages().stream().map(this::page).toList();
		TabsReport tabs = new TabsReport(this.sessions.connected(), this.processor.activeLanes());
		return new Report(pages, tabs, this.usage.get().orElse(null));
	}

	private PageReport page(PageDefinition page) {
		PageProgram program = this.programs.compiled(page).orElse(null);
		if (program == null) {
			return new PageReport(page.name(), page.method(), "deferred", null, Map.of(), 0);
		}
		int bytes = program.module().text().length();
		return new PageReport(page.name(), page.method(), "compiled", program.hash(),
				Map.of("module", program.module().name()), bytes);
	}

	/**
	 * @param states what the state manager holds, or null if it does not know
	 */
	public record Report(List<PageReport> pages, TabsReport tabs, @Nullable StateUsage states) {

	}

	/**
	 * A page.
	 *
	 * @param status {@code deferred} or {@code compiled}
	 * @param hash content hash of the program, or null
	 * @param characters length of the module
	 */
	public record PageReport(String route, String method, String status, @Nullable String hash,
			Map<String, String> links, int characters) {

	}

	/**
	 * @param active tabs that have events running or waiting
	 */
	public record TabsReport(int connected, int active) {

	}

}
