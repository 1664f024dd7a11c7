package dev.jitney.compile;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a page compiles to. Immutable, the same for every user and on every node.
 *
 * @param route the route's pattern, which names the page
 * @param module the page's ES module
 * @param memos modules it imports, directly or not
 * @param template what the evaluator and the HTML renderer walk
 * @param handlers everything that may be called, by handler id
 * @param loads on-load handlers, in order
 * @param stateTypes binary names of the state classes it shows or calls
 */
public record PageProgram(String route, CompiledModule module, List<CompiledModule> memos, Template template,
		Map<String, HandlerEntry> handlers, List<HandlerEntry> loads, Set<String> stateTypes) {

	/** The content hash that names the program and its module. */
	public String hash() {
		return this.module.hash();
	}

}
