package dev.jitney.test.dom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/** What a form sends, as the browser runtime makes it of the form's controls. */
public final class FormEntries {

	private final Map<String, Object> entries = new LinkedHashMap<>();

	private FormEntries() {
	}

	/**
	 * Returns names and values: text, lists of text where a name occurs more than once,
	 * and whether a checkbox without a value is checked.
	 * @param submitter the button that submits the form, or null
	 */
	public static Map<String, Object> of(Element form, @Nullable Element submitter) {
		FormEntries result = new FormEntries();
		List<Element> controls = Controls.of(form);
		controls.forEach((control) -> result.take(control, submitter));
		for (Element control : controls) {
			boolean flag = Controls.isCheckable(control) && !Controls.isRadio(control) && !control.hasAttr("value");
			if (flag && !control.attr("name").isEmpty() && !control.hasAttr("disabled")) {
				result.entries.put(control.attr("name"), control.hasAttr("checked"));
			}
		}
		return result.entries;
	}

	private void take(Element control, @Nullable Element submitter) {
		String name = control.attr("name");
		if (name.isEmpty() || Controls.isDisabled(control) || control.closest("datalist") != null
				|| Controls.type(control).equals("file")) {
			return;
		}
		if (Controls.isButton(control)) {
			if (control.equals(submitter)) {
				add(name, control.attr("value"));
			}
		}
		else if (control.normalName().equals("select")) {
			Controls.selected(control).forEach((value) -> add(name, value));
		}
		else if (!Controls.isCheckable(control) || control.hasAttr("checked")) {
			add(name, Controls.value(control));
		}
	}

	private void add(String name, String value) {
		Object before = this.entries.get(name);
		if (before == null) {
			this.entries.put(name, value);
			return;
		}
		List<Object> values = (before instanceof List<?> list) ? new ArrayList<>(list)
				: new ArrayList<>(List.of(before));
		values.add(value);
		this.entries.put(name, values);
	}

}
