package dev.jitney.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * Writes a template as an ES module. The text imports Preact only, by its bare name, so
 * it is the same under every base path; memos are handed in, so it is the same whatever
 * is in them. Used once.
 */
final class ModuleWriter {

	private static final String INDENT = "  ";

	private final Template template;

	private final Map<String, LinkedModule> memos = new LinkedHashMap<>();

	private final PropertyWriter properties = new PropertyWriter();

	private String route = "";

	ModuleWriter(Template template) {
		this.template = template;
	}

	/** Returns the module of a page; the route gives it a readable name. */
	LinkedModule page(String route) {
		this.route = route;
		String render = body("v, c", new Keys("null", List.of()));
		return module("", slug(route), new ModuleText(render, head()));
	}

	/** Returns the module that a browser imports for a page that was written here. */
	CompiledModule link(LinkedModule page) {
		return ModuleLink.of(slug(this.route), page, !heads(this.template.nodes()).isEmpty());
	}

	/** Returns the module of a memo, or of a layout, which is handed its content. */
	LinkedModule memo(String identity, String name, boolean layout) {
		String render = body(layout ? "v, c, k, content" : "v, c, k", new Keys("k", List.of()));
		return module(identity, name, new ModuleText(render, ""));
	}

	private LinkedModule module(String identity, String name, ModuleText code) {
		String text = code.toString();
		String hash = Digests.hash(text);
		return new LinkedModule(identity, new CompiledModule(name + "." + hash + ".js", hash, text),
				List.copyOf(this.memos.values()));
	}

	private String body(String parameters, Keys keys) {
		String render = "(" + parameters + ") => " + group(this.template.nodes(), null, keys, INDENT);
		StringJoiner taken = new StringJoiner(", ", "(", ") => ").setEmptyValue("");
		for (int number = 1; number <= this.memos.size(); number++) {
			taken.add(alias(number));
		}
		return taken + render;
	}

	private String head() {
		List<Node.HeadNode> entries = heads(this.template.nodes());
		if (entries.isEmpty()) {
			return "";
		}
		StringJoiner meta = new StringJoiner(", ", "{ ", " }").setEmptyValue("{}");
		String title = "null";
		for (Node.HeadNode entry : entries) {
			String content = JsValue.part(entry.content());
			if (entry.name().equals("title")) {
				title = content;
			}
			else {
				meta.add(JsText.propertyName(entry.name()) + ": " + content);
			}
		}
		return "(v) => ({ title: " + title + ", meta: " + meta + " })";
	}

	private static List<Node.HeadNode> heads(List<Node> nodes) {
		List<Node.HeadNode> heads = new ArrayList<>();
		for (Node node : nodes) {
			if (node instanceof Node.HeadNode head) {
				heads.add(head);
			}
			else if (node instanceof Node.MemoNode memo) {
				heads.addAll(heads(memo.outlet()));
			}
			else if (node instanceof Node.ElementNode element) {
				heads.addAll(heads(element.children()));
			}
		}
		return heads;
	}

	/**
	 * Returns one expression for several nodes; a key forces an element or a fragment
	 * that carries it.
	 */
	private String group(List<Node> nodes, @Nullable String key, Keys keys, String indent) {
		List<Node> shown = nodes.stream().filter((node) -> !(node instanceof Node.HeadNode)).toList();
		if (shown.size() == 1 && shown.get(0) instanceof Node.ElementNode element) {
			return element(element, key, keys, indent);
		}
		if (shown.size() == 1 && key == null) {
			return node(shown.get(0), keys, indent);
		}
		if (shown.isEmpty()) {
			return "null";
		}
		String properties = (key != null) ? "{ key: " + key + " }" : "null";
		return "h(Fragment, " + properties + children(shown, keys, indent) + ")";
	}

	private String children(List<Node> nodes, Keys keys, String indent) {
		StringBuilder text = new StringBuilder();
		for (Node node : nodes) {
			if (!(node instanceof Node.HeadNode)) {
				text.append(",\n").append(indent).append(node(node, keys, indent + INDENT));
			}
		}
		return text.toString();
	}

	private String node(Node node, Keys keys, String indent) {
		if (node instanceof Node.TextNode text) {
			return JsValue.text(text.parts());
		}
		if (node instanceof Node.ElementNode element) {
			return element(element, null, keys, indent);
		}
		if (node instanceof Node.EachNode each) {
			return each(each, keys, indent);
		}
		if (node instanceof Node.WhenNode when) {
			return JsValue.slot(when.condition()) + " ? " + group(when.then(), null, keys, indent) + " : "
					+ group(when.otherwise(), null, keys, indent);
		}
		if (node instanceof Node.MatchNode match) {
			return match(match, keys, indent);
		}
		if (node instanceof Node.WithNode with) {
			return group(with.body(), null, keys, indent);
		}
		if (node instanceof Node.MemoNode memo) {
			return memo(memo, keys, indent);
		}
		return (node instanceof Node.OutletNode) ? "content" : "null";
	}

	private String element(Node.ElementNode element, @Nullable String key, Keys keys, String indent) {
		String properties = this.properties.write(element, key, keys);
		String head = "h(" + JsText.string(element.tag()) + ", " + properties;
		List<Node> children = element.children();
		if (children.size() == 1 && children.get(0) instanceof Node.TextNode text) {
			return head + ", " + JsValue.text(text.parts()) + ")";
		}
		return head + children(children, keys, indent) + ")";
	}

	private String each(Node.EachNode each, Keys keys, String indent) {
		String key = "k" + each.frame();
		int pure = RowPurity.isPure(each.body(), each.frame()) ? 1 : 0;
		return "c.each(" + JsValue.slot(each.list()) + ", " + pure + ", (" + key + ", r" + each.frame() + ") => "
				+ group(each.body(), key, keys.inside(key), indent) + ")";
	}

	private String match(Node.MatchNode match, Keys keys, String indent) {
		StringBuilder text = new StringBuilder();
		String subject = JsValue.slot(match.subject());
		for (int index = 0; index < match.bodies().size(); index++) {
			text.append(subject)
				.append(" === ")
				.append(index)
				.append(" ? ")
				.append(group(match.bodies().get(index), null, keys, indent))
				.append(" : ");
		}
		return text.append(group(match.otherwise(), null, keys, indent)).toString();
	}

	private String memo(Node.MemoNode memo, Keys keys, String indent) {
		this.memos.putIfAbsent(memo.module().identity(), memo.module());
		String alias = alias(List.copyOf(this.memos.keySet()).indexOf(memo.module().identity()) + 1);
		String view = JsText.property(JsValue.frame(memo.frame()), memo.key());
		String call = alias + "(" + view + ", c.in(" + JsText.string(memo.prefix()) + "), " + keys;
		if (memo.outlet().isEmpty()) {
			return call + ")";
		}
		return call + ", h(Fragment, { key: " + JsText.string(this.route) + " }" + children(memo.outlet(), keys, indent)
				+ "))";
	}

	private static String alias(int number) {
		return "memo" + number;
	}

	/** Returns the readable part of a page's module name. */
	private static String slug(String route) {
		String slug = route.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return slug.isEmpty() ? "index" : slug;
	}

	/**
	 * The row keys at a place, as an expression.
	 *
	 * @param outer the caller's keys: a parameter, or null
	 */
	record Keys(String outer, List<String> own) {

		Keys inside(String key) {
			List<String> keys = new ArrayList<>(this.own);
			keys.add(key);
			return new Keys(this.outer, List.copyOf(keys));
		}

		@Override
		public String toString() {
			if (this.own.isEmpty()) {
				return this.outer;
			}
			String own = String.join(", ", this.own);
			return this.outer.equals("null") ? "[" + own + "]" : "[..." + this.outer + ", " + own + "]";
		}

	}

}
