package dev.jitney.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Writes what hands a page its memos, and each memo those within it: a module, which is
 * all that changes with a memo besides the memo itself, or one expression with the code
 * of all of them. Used once.
 */
final class ModuleLink {

	private final StringBuilder declarations = new StringBuilder();

	private final StringBuilder calls = new StringBuilder();

	private final Map<LinkedModule, String> names = new LinkedHashMap<>();

	private final Map<String, String> aliases = new LinkedHashMap<>();

	/** Returns the declaration of a module's default export under a name. */
	private final BiFunction<String, CompiledModule, String> declaration;

	private ModuleLink(BiFunction<String, CompiledModule, String> declaration) {
		this.declaration = declaration;
	}

	/**
	 * Returns what a browser imports to show a page: the page's own module if that takes
	 * nothing.
	 * @param name readable part of the file name
	 * @param head whether the page's module describes the document's head
	 */
	static CompiledModule of(String name, LinkedModule page, boolean head) {
		return page.parts().isEmpty() ? page.module() : new ModuleLink(ModuleLink::imported).link(name, page, head);
	}

	/**
	 * Returns a function of Preact's h and Fragment that returns what the module exports
	 * which a browser imports to show a page.
	 */
	static String script(LinkedModule page) {
		return new ModuleLink((alias, module) -> "const " + alias + " = " + ModuleText.of(module).render())
			.expression(page);
	}

	private CompiledModule link(String name, LinkedModule page, boolean head) {
		String own = declared(page.module());
		if (head) {
			this.declarations.append("export { head } from ").append(file(page.module())).append(";\n");
		}
		String call = call(own, page);
		String text = this.declarations.toString() + this.calls + "export default " + call + ";\n";
		String hash = Digests.hash(text);
		return new CompiledModule(name + ".link." + hash + ".js", hash, text);
	}

	private String expression(LinkedModule page) {
		String own = declared(page.module());
		String render = page.parts().isEmpty() ? own : call(own, page);
		String head = ModuleText.of(page.module()).head();
		return "(h, Fragment) => {\n" + this.declarations + this.calls + "return { default: " + render
				+ (head.isEmpty() ? "" : ", head: " + head) + " };\n}";
	}

	private String name(LinkedModule part) {
		String known = this.names.get(part);
		if (known != null) {
			return known;
		}
		String alias = declared(part.module());
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

	private String declared(CompiledModule module) {
		return this.aliases.computeIfAbsent(module.name(), (file) -> {
			String alias = "module" + (this.aliases.size() + 1);
			this.declarations.append(this.declaration.apply(alias, module)).append(";\n");
			return alias;
		});
	}

	private static String imported(String alias, CompiledModule module) {
		return "import " + alias + " from " + file(module);
	}

	private static String file(CompiledModule module) {
		return JsText.string("./" + module.name());
	}

}
