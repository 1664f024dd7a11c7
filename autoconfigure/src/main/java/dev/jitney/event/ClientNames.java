package dev.jitney.event;

import java.util.regex.Pattern;

/** What names in client events may look like. */
final class ClientNames {

	private static final Pattern MODULE = Pattern.compile("(/[A-Za-z0-9_~@-][A-Za-z0-9._~@-]*)+");

	private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

	private static final Pattern ELEMENT_ID = Pattern.compile("\\S+");

	private ClientNames() {
	}

	static void requireModule(String path) {
		require(MODULE, path, "module is a path of this application, such as /js/chart.js");
	}

	static void requireFunction(String name) {
		require(FUNCTION, name, "function is the name of an export, such as drawChart; it is not evaluated");
	}

	static void requireElementId(String id) {
		require(ELEMENT_ID, id, "element is named by its id attribute, without spaces and without #");
	}

	private static void require(Pattern form, String name, String rule) {
		if (!form.matcher(name).matches()) {
			throw new IllegalArgumentException("'" + name + "' is not possible here: a " + rule);
		}
	}

}
