package dev.jitney.test.dom;

import java.util.List;
import java.util.Objects;

import org.jsoup.nodes.Element;

/** Radio buttons, of which one of a name is checked in each form. */
public final class Radios {

	private Radios() {
	}

	/** Returns the buttons that change with this one, itself included. */
	public static List<Element> of(Element radio) {
		String name = radio.attr("name");
		if (name.isEmpty()) {
			return List.of(radio);
		}
		Element form = Controls.form(radio);
		return radio.root()
			.getAllElements()
			.stream()
			.filter((element) -> Controls.isRadio(element) && element.attr("name").equals(name)
					&& Objects.equals(Controls.form(element), form))
			.toList();
	}

}
