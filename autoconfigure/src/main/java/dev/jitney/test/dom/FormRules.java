package dev.jitney.test.dom;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;

/**
 * What keeps a browser from sending a form: constraints in the attributes of controls.
 */
public final class FormRules {

	private FormRules() {
	}

	/** Returns what is wrong, in words; empty if the form may be sent. */
	public static List<String> violations(Element form) {
		List<String> violations = new ArrayList<>();
		for (Element control : Controls.of(form)) {
			String violation = (Controls.isDisabled(control) || control.hasAttr("readonly")) ? "" : violation(control);
			if (!violation.isEmpty()) {
				violations.add(ElementText.of(control) + " " + violation);
			}
		}
		return violations;
	}

	private static String violation(Element control) {
		if (Controls.isCheckable(control)) {
			return (control.hasAttr("required") && !isChecked(control)) ? "is required and not checked" : "";
		}
		if (Controls.isButton(control)) {
			return "";
		}
		String value = Controls.value(control);
		if (value.isEmpty()) {
			return control.hasAttr("required") ? "is required and empty" : "";
		}
		if (control.hasAttr("pattern") && !value.matches(control.attr("pattern"))) {
			return "does not match the pattern " + control.attr("pattern") + ": " + value;
		}
		if (value.length() < number(control, "minlength", BigDecimal.ZERO).intValue()) {
			return "is shorter than " + control.attr("minlength") + ": " + value;
		}
		return switch (Controls.type(control)) {
			case "email" -> value.matches("[^@\\s]+@[^@\\s]+") ? "" : "is no e-mail address: " + value;
			case "url" -> value.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+") ? "" : "is no URL: " + value;
			case "number", "range" -> range(control, value);
			default -> "";
		};
	}

	private static boolean isChecked(Element control) {
		if (!Controls.isRadio(control)) {
			return control.hasAttr("checked");
		}
		return Radios.of(control).stream().anyMatch((radio) -> radio.hasAttr("checked"));
	}

	private static String range(Element control, String text) {
		BigDecimal value;
		try {
			value = new BigDecimal(text);
		}
		catch (NumberFormatException ex) {
			return "is no number: " + text;
		}
		if (value.compareTo(number(control, "min", value)) < 0) {
			return "is less than " + control.attr("min") + ": " + text;
		}
		return (value.compareTo(number(control, "max", value)) > 0)
				? "is more than " + control.attr("max") + ": " + text : "";
	}

	private static BigDecimal number(Element control, String name, BigDecimal otherwise) {
		try {
			return control.hasAttr(name) ? new BigDecimal(control.attr(name)) : otherwise;
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

}
