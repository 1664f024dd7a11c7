package dev.jitney.test.dom;

import java.util.List;

import org.jsoup.nodes.Element;

/** Elements in the words of an error message. */
public final class ElementText {

	private static final List<String> TELLING = List.of("id", "name", "type", "class", "href", "aria-label",
			"placeholder");

	private static final int LONGEST = 40;

	private ElementText() {
	}

	/** Returns the start tag with the attributes that tell it apart, and some text. */
	public static String of(Element element) {
		StringBuilder text = new StringBuilder("<").append(element.normalName());
		for (String name : TELLING) {
			if (element.hasAttr(name)) {
				text.append(' ').append(name).append("=\"").append(shortened(element.attr(name))).append('"');
			}
		}
		text.append('>');
		String content = shortened(element.text());
		return content.isEmpty() ? text.toString()
				: text.append(content).append("</").append(element.normalName()).append('>').toString();
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…";
	}

}
