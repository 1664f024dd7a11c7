package dev.jitney.autoconfigure;

import dev.jitney.compile.PagePrograms;
import dev.jitney.session.StateLoader;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Checks all states and compiles all pages before the application accepts requests. */
final class StartupCompiler implements SmartInitializingSingleton {

	private final PagePrograms programs;

	private final StateLoader states;

	StartupCompiler(PagePrograms programs, StateLoader states) {
		this.programs = programs;
		this.states = states;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.states.verify();
		this.programs.compileAll();
	}

}
