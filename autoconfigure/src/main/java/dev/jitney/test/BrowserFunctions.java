package dev.jitney.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.jitney.event.ClientEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stand-ins for the functions of the application's ES modules. Used by the test's thread.
 */
final class BrowserFunctions {

	private final Map<String, Function<List<@Nullable Object>, @Nullable Object>> functions = new HashMap<>();

	void add(String module, String name, Function<List<@Nullable Object>, @Nullable Object> function) {
		this.functions.put(key(module, name), function);
	}

	/**
	 * Calls a function.
	 * @param answered whether the server waits for the result
	 * @return the result as it travels
	 */
	ObjectNode call(ClientEvent.Call call, long number, boolean answered) {
		Function<List<@Nullable Object>, @Nullable Object> function = this.functions
			.get(key(call.module(), call.function()));
		ObjectNode result = ServerMessage.MAPPER.createObjectNode().put("r", number);
		if (function == null) {
			if (answered) {
				throw new AssertionError("The page waits for what " + call.function() + " of " + call.module()
						+ " returns; give the browser a stand-in: browser.function(\"" + call.module() + "\", \""
						+ call.function() + "\", (arguments) -> …)");
			}
			return result;
		}
		try {
			result.set("p", ServerMessage.MAPPER.valueToTree(function.apply(call.values())));
		}
		catch (RuntimeException ex) {
			result.put("x", String.valueOf(ex.getMessage()));
		}
		return result;
	}

	private static String key(String module, String name) {
		return module + "#" + name;
	}

}
