package dev.jitney.view.html;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.compile.Node;
import dev.jitney.compile.Template;
import dev.jitney.view.Rows;
import dev.jitney.view.View;
import org.jspecify.annotations.Nullable;

/** Finds the elements of one page. Used by one thread, once. */
final class ElementWalk {

	private final List<RenderedElement> elements = new ArrayList<>();

	List<RenderedElement> walk(Template template, View view) {
		new Part(new ViewScope(view, List.of(), null), "", List.of(), null).walk(template.nodes());
		return this.elements;
	}

	/** The elements of one template. */
	private final class Part {

		private final ViewScope scope;

		private final String prefix;

		private final @Nullable Part caller;

		private List<String> keys;

		Part(ViewScope scope, String prefix, List<String> keys, @Nullable Part caller) {
			this.scope = scope;
			this.prefix = prefix;
			this.keys = keys;
			this.caller = caller;
		}

		void walk(List<Node> nodes) {
			nodes.forEach(this::walk);
		}

		private void walk(Node node) {
			if (node instanceof Node.ElementNode element) {
				ElementWalk.this.elements.add(new RenderedElement(element, this.prefix, this.keys));
				walkContent(element);
			}
			else if (node instanceof Node.EachNode each) {
				walkRows(each);
			}
			else if (node instanceof Node.WhenNode when) {
				walk(NodeWriter.branch(when, this.scope));
			}
			else if (node instanceof Node.MatchNode match) {
				walk(NodeWriter.branch(match, this.scope));
			}
			else if (node instanceof Node.WithNode with) {
				walk(with.body());
			}
			else if (node instanceof Node.MemoNode memo) {
				ViewScope inner = new ViewScope(this.scope.nested(memo), memo.outlet(), this.scope);
				new Part(inner, this.prefix + memo.prefix() + ".", this.keys, this).walk(memo.template().nodes());
			}
			else if (node instanceof Node.OutletNode && this.caller != null) {
				this.caller.walk(this.scope.outlet());
			}
		}

		private void walkContent(Node.ElementNode element) {
			boolean shown = element.markup() == null
					&& !(element.control() != null && element.tag().equals("textarea"));
			if (shown) {
				walk(element.children());
			}
		}

		private void walkRows(Node.EachNode each) {
			List<String> outer = this.keys;
			for (Rows.Row row : this.scope.rows(each.list()).rows()) {
				this.scope.open(each.frame(), row.view());
				List<String> inner = new ArrayList<>(outer);
				inner.add(row.key());
				this.keys = List.copyOf(inner);
				walk(each.body());
			}
			this.keys = outer;
		}

	}

}
