package dev.jitney.view.html;

import java.util.Set;

import dev.jitney.compile.AttributeNode;
import dev.jitney.compile.Node;
import dev.jitney.compile.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Writes the attributes of elements, in the order of the template. Used by one thread.
 */
final class AttributeWriter {

	/** Attributes that are not boolean although true and false are values of them. */
	private static final Set<String> ENUMERATED = Set.of("contenteditable", "draggable", "spellcheck");

	private final StringBuilder html;

	private final String basePath;

	AttributeWriter(StringBuilder html, String basePath) {
		this.html = html;
		this.basePath = basePath;
	}

	void write(Node.ElementNode element, ViewScope scope) {
		for (AttributeNode attribute : element.attributes()) {
			write(attribute, scope);
		}
		if (element.control() != null && element.tag().equals("input")) {
			writeControl(element, element.control(), scope);
		}
	}

	private void write(AttributeNode attribute, ViewScope scope) {
		if (attribute instanceof AttributeNode.Static fixed) {
			write(fixed.name(), fixed.url() ? withBase(fixed.value()) : fixed.value());
		}
		else if (attribute instanceof AttributeNode.Bare bare) {
			writeTrue(bare.name());
		}
		else if (attribute instanceof AttributeNode.Computed computed) {
			writeComputed(computed, scope);
		}
		else if (attribute instanceof AttributeNode.Classes classes) {
			writeClasses(classes, scope);
		}
		else if (attribute instanceof AttributeNode.Styles styles) {
			writeStyles(styles, scope);
		}
	}

	private void writeComputed(AttributeNode.Computed computed, ViewScope scope) {
		Object value = scope.get(computed.slot());
		if (Boolean.TRUE.equals(value)) {
			writeTrue(computed.name());
		}
		else if (value instanceof String text) {
			write(computed.name(), (computed.slot().kind() == Slot.Kind.URL) ? withBase(text) : text);
		}
	}

	private void writeClasses(AttributeNode.Classes classes, ViewScope scope) {
		StringBuilder names = new StringBuilder();
		classes.names().forEach((name) -> appendName(names, name));
		for (AttributeNode.Classes.Conditional conditional : classes.conditional()) {
			if (Boolean.TRUE.equals(scope.get(conditional.condition()))) {
				appendName(names, conditional.name());
			}
		}
		classes.computed().forEach((slot) -> appendName(names, scope.text(slot)));
		if (!names.toString().isBlank()) {
			write("class", names.toString());
		}
	}

	private static void appendName(StringBuilder names, String name) {
		if (!name.isEmpty()) {
			names.append(names.isEmpty() ? "" : " ").append(name);
		}
	}

	private void writeStyles(AttributeNode.Styles styles, ViewScope scope) {
		StringBuilder declarations = new StringBuilder();
		for (AttributeNode.Styles.Declaration declaration : styles.declarations()) {
			Object value = (declaration.value() instanceof Slot slot) ? scope.get(slot) : declaration.value();
			if (value instanceof String text && StyleText.isSelfContained(text)) {
				declarations.append(declarations.isEmpty() ? "" : "; ")
					.append(declaration.property())
					.append(": ")
					.append(text);
			}
		}
		if (!declarations.isEmpty()) {
			write("style", declarations.toString());
		}
	}

	private void writeControl(Node.ElementNode element, Node.Control control, ViewScope scope) {
		if (!control.property().equals("checked")) {
			writeValue(element, scope.text(control.slot()));
		}
		else if (Boolean.TRUE.equals(scope.get(control.slot()))) {
			writeTrue("checked");
		}
	}

	/**
	 * Writes the value of an input. That of a radio button which has a value of its own
	 * says whether it is checked.
	 */
	private void writeValue(Node.ElementNode element, String value) {
		String own = "radio".equals(fixed(element, "type")) ? fixed(element, "value") : null;
		if (own == null) {
			write("value", value);
		}
		else if (own.equals(value)) {
			writeTrue("checked");
		}
	}

	private static @Nullable String fixed(Node.ElementNode element, String name) {
		for (AttributeNode attribute : element.attributes()) {
			if (attribute instanceof AttributeNode.Static fixed && fixed.name().equals(name)) {
				return fixed.value();
			}
		}
		return null;
	}

	/** Writes an attribute that is true, in the way that Preact sets it. */
	void writeTrue(String name) {
		boolean bare = !(name.length() > 4 && name.charAt(4) == '-') && !ENUMERATED.contains(name);
		if (bare) {
			this.html.append(' ').append(name);
		}
		else {
			write(name, "true");
		}
	}

	private void write(String name, String value) {
		this.html.append(' ').append(name).append("=\"");
		HtmlText.appendAttribute(this.html, value);
		this.html.append('"');
	}

	/** Adds the base path to a single leading slash. */
	private String withBase(String url) {
		boolean ours = url.startsWith("/") && !url.startsWith("//");
		return ours ? this.basePath + url : url;
	}

}
