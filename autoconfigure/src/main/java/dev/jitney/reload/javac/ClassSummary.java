package dev.jitney.reload.javac;

import java.util.List;
import java.util.Set;

/**
 * What narrowing has to know of a class file. Names are internal ones, such as
 * {@code app/Cart$Line}.
 *
 * @param source path of its source file below a source root
 * @param supertypes superclass and interfaces
 * @param references the classes that it mentions, itself among them
 * @param abi everything that a class compiled against this one may depend on
 * @param constants the compile-time constants that such a class may have copied
 */
record ClassSummary(String name, String source, List<String> supertypes, Set<String> references, String abi,
		String constants) {

	ClassSummary {
		supertypes = List.copyOf(supertypes);
		references = Set.copyOf(references);
	}

}
