package dev.jitney.autoconfigure;

import dev.jitney.jit.PageFlights;
import dev.jitney.page.PageCatalogue;
import dev.jitney.session.StateLoader;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Checks all states and compiles all pages before the application accepts requests. */
final class StartupCompiler implements SmartInitializingSingleton {

	private final PageCatalogue catalogue;

	private final PageFlights flights;

	private final StateLoader states;

	StartupCompiler(PageCatalogue catalogue, PageFlights flights, StateLoader states) {
		this.catalogue = catalogue;
		this.flights = flights;
		this.states = states;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.states.verify();
		this.flights.compileAll(this.catalogue.pages());
	}

}
