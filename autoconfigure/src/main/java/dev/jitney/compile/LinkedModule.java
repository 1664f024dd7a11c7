package dev.jitney.compile;

import java.util.List;

/**
 * A module and the memos that it is handed, so that its own text does not change with
 * theirs.
 *
 * @param identity tells the memo from all others, whatever its text; empty for a page
 * @param module with parts, its default export is a function of them
 * @param parts in the order in which it takes them
 */
public record LinkedModule(String identity, CompiledModule module, List<LinkedModule> parts) {

	public LinkedModule {
		parts = List.copyOf(parts);
	}

}
