package dev.jitney.html;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an attribute has to keep to when an element gets it. */
final class AttributeRules {

	private static final Pattern PROPERTY = Pattern.compile("-?[a-z][a-z0-9-]*|--[A-Za-z0-9_-]+");

	private static final Pattern SPACE = Pattern.compile("\\s");

	private AttributeRules() {
	}

	static void check(Element element, Attribute attribute) {
		if (attribute instanceof Attribute.Static fixed) {
			checkName(element, fixed.name());
			checkValue(fixed);
		}
		else if (attribute instanceof Attribute.Computed computed) {
			checkName(element, computed.name());
			checkUrl(computed);
		}
		else if (attribute instanceof Attribute.Style style) {
			checkStyle(element, style);
		}
		else if (attribute instanceof Attribute.Bind bind) {
			ControlRules.checkBind(element, bind);
		}
		else if (attribute instanceof Attribute.UnescapedHtml) {
			checkMarkup(element);
		}
	}

	private static void checkName(Element element, String name) {
		AttributeName.check(name);
		if (named(element, name).isPresent()) {
			throw MarkupException
				.here("The attribute " + name + " of <" + element.tag() + "> is set twice; keep one of them");
		}
		if (name.equals("value") || name.equals("checked")) {
			ControlRules.checkNotBound(element, name);
		}
	}

	/** Returns the attribute of that name, static or computed. */
	static Optional<Attribute> named(Element element, String name) {
		return element.attributes().stream().filter((attribute) -> name.equals(nameOf(attribute))).findFirst();
	}

	private static String nameOf(Attribute attribute) {
		if (attribute instanceof Attribute.Static fixed) {
			return fixed.name();
		}
		return (attribute instanceof Attribute.Computed computed) ? computed.name() : "";
	}

	private static void checkValue(Attribute.Static fixed) {
		Literal.require(fixed.value(), "The attribute " + fixed.name());
		if (!(fixed.value() instanceof String text)) {
			return;
		}
		if (UrlPolicy.isUrl(fixed.name())) {
			refuse(UrlPolicy.problem(fixed.name(), text));
		}
		if (fixed.name().equals("id") && (text.isEmpty() || SPACE.matcher(text).find())) {
			throw MarkupException
				.here("The id \"" + text + "\" is empty or has a space in it; use letters, digits and hyphens");
		}
	}

	private static void checkUrl(Attribute.Computed computed) {
		if (UrlPolicy.isUrl(computed.name()) && computed.value() instanceof Constant<?> url) {
			refuse(UrlPolicy.problem(computed.name(), String.valueOf(url.value())));
		}
	}

	private static void refuse(Optional<String> problem) {
		problem.ifPresent((message) -> {
			throw MarkupException.here(message);
		});
	}

	private static void checkStyle(Element element, Attribute.Style style) {
		String property = style.property();
		if (!PROPERTY.matcher(property).matches()) {
			throw MarkupException
				.here("\"" + property + "\" is not a CSS property; write its CSS name: style(\"max-width\", …)");
		}
		if (element.attributes()
			.stream()
			.anyMatch((other) -> other instanceof Attribute.Style known && known.property().equals(property))) {
			throw MarkupException.here("The style " + property + " is set twice; keep one of them");
		}
		if (style.value() instanceof Constant<?> constant && String.valueOf(constant.value()).matches(".*[;{}].*")) {
			throw MarkupException.here("The style " + property + " holds more than one value (" + constant.value()
					+ "); call style once for each property");
		}
	}

	private static void checkMarkup(Element element) {
		if (!element.children().isEmpty() || ContentModel.isVoid(element.tag())) {
			throw MarkupException.here("unescapedHtml replaces all children of <" + element.tag()
					+ ">; put it on an empty element of its own");
		}
		if (element.attributes().stream().anyMatch((known) -> known instanceof Attribute.UnescapedHtml)) {
			throw MarkupException.here("unescapedHtml is given twice; keep one of them");
		}
	}

}
