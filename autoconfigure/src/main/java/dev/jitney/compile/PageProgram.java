package dev.jitney.compile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a page compiles to. Immutable, the same for every user and on every node.
 *
 * @param route the route's pattern, which names the page
 * @param entry the ES module that a browser imports: the page's own, or one that hands it
 * its memos
 * @param module the page's own module, which does not change with a memo
 * @param memos modules of its memos and its layout, and of those within
 * @param template what the evaluator and the HTML renderer walk
 * @param handlers everything that may be called, by handler id
 * @param loads on-load handlers, in order
 * @param stateTypes binary names of the state classes it shows or calls
 */
public record PageProgram(String route, CompiledModule entry, CompiledModule module, List<CompiledModule> memos,
		Template template, Map<String, HandlerEntry> handlers, List<HandlerEntry> loads, Set<String> stateTypes) {

	/** The content hash of everything that a browser gets, which names the program. */
	public String hash() {
		return this.entry.hash();
	}

	/** Returns all modules that the page needs, the entry first. */
	public List<CompiledModule> modules() {
		return Stream.concat(Stream.of(this.entry, this.module), this.memos.stream()).distinct().toList();
	}

}
