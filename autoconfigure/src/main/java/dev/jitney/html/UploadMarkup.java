package dev.jitney.html;

import java.util.regex.Pattern;

/** What elements that belong to an upload have to keep to. */
final class UploadMarkup {

	private static final Pattern ID = Pattern.compile("[^\\s\"\\\\]+");

	private UploadMarkup() {
	}

	static void requireTag(Element element, String tag, String call) {
		if (!element.tag().equals(tag)) {
			throw MarkupException.here(call + " belongs on a <" + tag + ">, not on <" + element.tag() + ">");
		}
	}

	static String requireId(String id) {
		if (!ID.matcher(id).matches()) {
			throw MarkupException
				.here("\"" + id + "\" is no id; write that of the input or form with onUpload, without # and spaces");
		}
		return id;
	}

}
