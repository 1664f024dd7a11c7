package dev.jitney.reload;

import java.util.List;

import dev.jitney.compile.PagePrograms;
import dev.jitney.event.Outcome;
import dev.jitney.jit.PageFlights;
import dev.jitney.page.FormerRoutes;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.StateLoader;
import dev.jitney.session.TabSessions;
import dev.jitney.session.page.PageAddresses;
import reactor.core.publisher.Mono;

/**
 * The parts of a running application that are replaced by a reload.
 *
 * @param packages where the application's pages and states are looked for
 * @param routes of pages that an edit took away
 */
public record ReloadedParts(Generations generations, List<String> packages, PageCatalogue catalogue,
		FormerRoutes routes, PagePrograms programs, PageFlights flights, PageAddresses addresses, TabSessions sessions,
		StateLoader states) {

	public ReloadedParts {
		packages = List.copyOf(packages);
	}

	/** Whether a class is where pages and states are looked for. */
	boolean isScanned(String className) {
		return this.packages.stream().anyMatch((name) -> name.isEmpty() || className.startsWith(name + "."));
	}

	/** Lets the next generation serve. What has begun ends with the one before. */
	List<Mono<Outcome>> replace(NextGeneration next) {
		List<Mono<Outcome>> tabs = this.sessions.replace(next.registrations(),
				this.addresses.fixed(next.catalogue(), next.pages()));
		this.catalogue.replace(next.catalogue());
		this.routes.note();
		this.programs.replace(next.pages());
		this.flights.forgetFailures();
		this.addresses.clear();
		this.generations.replace(next.classes(), next.loader());
		return tabs;
	}

}
