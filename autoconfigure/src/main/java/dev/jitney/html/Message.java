package dev.jitney.html;

import java.util.Arrays;
import java.util.List;

/**
 * A text from the application's message source, in the tab's locale: a child of an
 * element or the value of an attribute.
 *
 * @since 0.1
 */
public record Message(String key, List<Value<?>> arguments) implements Value<String>, Shorthand {

	public Message {
		Symbol.refuseIn(key);
		if (key.isBlank()) {
			throw MarkupException
				.here("The message has no key; write one of your messages.properties: message(\"todos.title\")");
		}
		arguments = List.copyOf(arguments);
	}

	static Message of(String key, Object... arguments) {
		return new Message(key,
				Arrays.stream(arguments)
					.<Value<?>>map((argument) -> Literal.valueOf(argument, "An argument of message \"" + key + "\""))
					.toList());
	}

	@Override
	public Component component() {
		return new TextValue(this);
	}

	@Override
	public String toString() {
		return Symbol.of("message " + this.key);
	}

}
