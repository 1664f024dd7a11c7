package dev.jitney.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the module that hands a page its memos, and each memo those within it. It is all
 * that changes with a memo besides the memo itself. Used once.
 */
final class ModuleLink {

	private final StringBuilder imports = new StringBuilder();

	private final StringBuilder calls = new StringBuilder();

	private final Map<LinkedModule, String> names = new LinkedHashMap<>();

	private final Map<String, String> aliases = new LinkedHashMap<>();

	private ModuleLink() {
	}

	/**
	 * Returns what a browser imports to show a page: the page's own module if that takes
	 * nothing.
	 * @param name readable part of the file name
	 * @param head whether the page's module describes the document's head
	 */
	static CompiledModule of(String name, LinkedModule page, boolean head) {
		return page.parts().isEmpty() ? page.module() : new ModuleLink().link(name, page, head);
	}

	private CompiledModule link(String name, LinkedModule page, boolean head) {
		String own = imported(page.module());
		if (head) {
			this.imports.append("export { head } from ").append(file(page.module())).append(";\n");
		}
		String call = call(own, page);
		String text = this.imports.toString() + this.calls + "export default " + call + ";\n";
		String hash = Digests.hash(text);
		return new CompiledModule(name + ".link." + hash + ".js", hash, text);
	}

	private String name(LinkedModule part) {
		String known = this.names.get(part);
		if (known != null) {
			return known;
		}
		String alias = imported(part.module());
		String name = alias;
		if (!part.parts().isEmpty()) {
			String call = call(alias, part);
			name = "memo" + (this.names.size() + 1);
			this.calls.append("const ").append(name).append(" = ").append(call).append(";\n");
		}
		this.names.put(part, name);
		return name;
	}

	private String call(String alias, LinkedModule module) {
		return alias + module.parts().stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
	}

	private String imported(CompiledModule module) {
		return this.aliases.computeIfAbsent(module.name(), (file) -> {
			String alias = "module" + (this.aliases.size() + 1);
			this.imports.append("import ").append(alias).append(" from ").append(file(module)).append(";\n");
			return alias;
		});
	}

	private static String file(CompiledModule module) {
		return JsText.string("./" + module.name());
	}

}
