package dev.jitney.html;

import java.util.List;

/** A text from the application's message source, in the tab's locale. */
public record Message(String key, List<Value<?>> arguments) implements Value<String> {

	public Message {
		arguments = List.copyOf(arguments);
	}

}
