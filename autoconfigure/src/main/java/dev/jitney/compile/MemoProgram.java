package dev.jitney.compile;

import java.util.List;
import java.util.Map;

import dev.jitney.html.Row;
import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A compiled memo or layout.
 *
 * @param name simple name of the class and, for a memo, of the method
 * @param module its own module
 * @param parameter the symbol for the row it takes, or null
 * @param handlers its handlers, with ids and paths as seen from inside
 * @param modules its own module and those of all memos in it
 * @param unbound states for which the caller chooses the instance
 * @param bound states that it binds itself
 */
record MemoProgram(String name, LinkedModule module, Template template, @Nullable Row<?> parameter,
		List<HandlerEntry> handlers, List<CompiledModule> modules, Map<String, SourceLocation> unbound,
		Map<String, SourceLocation> bound) {

}
