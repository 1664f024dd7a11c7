package dev.jitney.autoconfigure;

import java.time.Duration;
import java.util.List;

import dev.jitney.compile.CompileObserver;
import dev.jitney.compile.CompileTimes;
import dev.jitney.page.PageDefinition;

/** Several observers as one. */
record CompileObservers(List<CompileObserver> all) implements CompileObserver {

	@Override
	public void compiled(PageDefinition page, boolean successful, Duration duration) {
		this.all.forEach((observer) -> observer.compiled(page, successful, duration));
	}

	@Override
	public void timed(PageDefinition page, CompileTimes times) {
		this.all.forEach((observer) -> observer.timed(page, times));
	}

}
