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
 * @param linked the page's own module, which does not change with a memo, and those that
 * it is handed
 * @param memos modules of its memos and its layout, and of those within
 * @param template what the evaluator and the HTML renderer walk
 * @param handlers everything that may be called, by handler id
 * @param loads on-load handlers, in order
 * @param stateTypes binary names of the state classes it shows or calls
 */
public record PageProgram(String route, CompiledModule entry, LinkedModule linked, List<CompiledModule> memos,
		Template template, Map<String, HandlerEntry> handlers, List<HandlerEntry> loads, Set<String> stateTypes) {

	/** The content hash of everything that a browser gets, which names the program. */
	public String hash() {
		return this.entry.hash();
	}

	/** The page's own module. */
	public CompiledModule module() {
		return this.linked.module();
	}

	/**
	 * Returns the code of all its modules as one expression: a function of Preact's h and
	 * Fragment, which returns what the entry exports.
	 */
	public String script() {
		return ModuleLink.script(this.linked);
	}

	/** Returns all modules that the page needs, the entry first. */
	public List<CompiledModule> modules() {
		return Stream.concat(Stream.of(this.entry, module()), this.memos.stream()).distinct().toList();
	}

}
