package dev.jitney.test.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * Form controls: the attributes of the document say what they hold at the moment. Used by
 * one thread.
 */
public final class Controls {

	private static final Set<String> CONTROLS = Set.of("input", "textarea", "select", "button");

	private static final Set<String> NO_TEXT = Set.of("checkbox", "radio", "button", "submit", "reset", "image", "file",
			"hidden", "range", "color");

	private static final Set<String> CHOSEN = Set.of("date", "datetime-local", "month", "time", "week", "number",
			"range", "color");

	private static final Set<String> CLICKED = Set.of("button", "submit", "reset", "image");

	private Controls() {
	}

	public static boolean isControl(Element element) {
		return CONTROLS.contains(element.normalName());
	}

	/** Returns the type of an input or a button, in lower case. */
	public static String type(Element control) {
		String usual = control.normalName().equals("button") ? "submit" : "text";
		String type = control.attr("type").toLowerCase(Locale.ROOT);
		return type.isEmpty() ? usual : type;
	}

	public static boolean isCheckable(Element element) {
		return isInput(element) && (type(element).equals("checkbox") || type(element).equals("radio"));
	}

	public static boolean isRadio(Element element) {
		return isInput(element) && type(element).equals("radio");
	}

	/** Whether the user can type text into the control, or choose it in one go. */
	public static boolean isText(Element element) {
		return element.normalName().equals("textarea")
				|| (isInput(element) && (!NO_TEXT.contains(type(element)) || CHOSEN.contains(type(element))));
	}

	/** Whether the control gets its value in one go, such as a date. */
	public static boolean isChosen(Element element) {
		return isInput(element) && CHOSEN.contains(type(element)) && !type(element).equals("number");
	}

	private static boolean isInput(Element element) {
		return element.normalName().equals("input");
	}

	public static boolean isButton(Element element) {
		return element.normalName().equals("button") || (isInput(element) && CLICKED.contains(type(element)));
	}

	public static boolean isSubmit(Element element) {
		return isButton(element) && (type(element).equals("submit") || type(element).equals("image"));
	}

	/** Whether the control or a fieldset around it is disabled. */
	public static boolean isDisabled(Element element) {
		if (isControl(element) || element.normalName().equals("option") || element.normalName().equals("optgroup")) {
			return element.hasAttr("disabled") || element.parents()
				.stream()
				.anyMatch((outer) -> outer.normalName().equals("fieldset") && outer.hasAttr("disabled")
						&& !isInLegend(element, outer));
		}
		return false;
	}

	private static boolean isInLegend(Element element, Element fieldset) {
		Element legend = fieldset.selectFirst("> legend");
		return legend != null && element.parents().contains(legend);
	}

	/** Returns the form that a control belongs to, or null. */
	public static @Nullable Element form(Element control) {
		String owner = control.attr("form");
		Element root = control.root();
		return owner.isEmpty() ? control.closest("form") : root.getElementById(owner);
	}

	/** Returns the controls of a form in the order of the document. */
	public static List<Element> of(Element form) {
		List<Element> controls = new ArrayList<>();
		for (Element element : form.root().getAllElements()) {
			if (isControl(element) && form.equals(form(element))) {
				controls.add(element);
			}
		}
		return controls;
	}

	/** Returns the control that a label is for, or null. */
	public static @Nullable Element labelled(Element label) {
		String id = label.attr("for");
		if (!id.isEmpty()) {
			return label.root().getElementById(id);
		}
		return label.selectFirst("input:not([type=hidden]), textarea, select, button");
	}

	/** Returns the text of a control's labels, or what stands in for it; may be empty. */
	public static String label(Element control) {
		List<String> labels = new ArrayList<>();
		for (Element label : control.root().getElementsByTag("label")) {
			if (control.equals(labelled(label))) {
				labels.add(label.text());
			}
		}
		String described = control.attr("aria-labelledby");
		Element other = described.isEmpty() ? null : control.root().getElementById(described);
		if (other != null) {
			labels.add(other.text());
		}
		labels.add(control.attr("aria-label"));
		labels.add(control.attr("title"));
		return String.join(" ", labels).strip();
	}

	/** Returns the value as a script reads it; the first one of several. */
	public static String value(Element control) {
		if (control.normalName().equals("textarea")) {
			return control.wholeText();
		}
		if (control.normalName().equals("select")) {
			List<String> selected = selected(control);
			return selected.isEmpty() ? "" : selected.get(0);
		}
		return (isCheckable(control) && !control.hasAttr("value")) ? "on" : control.attr("value");
	}

	/** Returns the values of the options that a select has chosen. */
	public static List<String> selected(Element select) {
		List<Element> options = select.select("option");
		List<String> chosen = options.stream()
			.filter((option) -> option.hasAttr("selected"))
			.map(Controls::option)
			.toList();
		if (select.hasAttr("multiple")) {
			return chosen;
		}
		if (!chosen.isEmpty()) {
			return chosen.subList(chosen.size() - 1, chosen.size());
		}
		// a drop-down always shows one
		return options.stream().filter((option) -> !isDisabled(option)).limit(1).map(Controls::option).toList();
	}

	/** Returns the value of an option. */
	public static String option(Element option) {
		return option.hasAttr("value") ? option.attr("value") : option.text();
	}

}
