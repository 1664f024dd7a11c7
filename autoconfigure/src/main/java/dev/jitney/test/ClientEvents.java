package dev.jitney.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.jitney.event.ClientEvent;
import dev.jitney.event.Event;
import dev.jitney.event.LogLevel;
import dev.jitney.event.ToastKind;
import org.jspecify.annotations.Nullable;

/** Makes client events of what came over the wire, as an application made them. */
final class ClientEvents {

	private ClientEvents() {
	}

	static ClientEvent read(String name, Map<String, @Nullable Object> arguments) {
		return switch (name) {
			case "redirect" -> new ClientEvent.Redirect(text(arguments, "url"), arguments.containsKey("replace"));
			case "open" -> Event.open(text(arguments, "url"));
			case "back" -> Event.back();
			case "download" -> new ClientEvent.Download(text(arguments, "url"),
					arguments.containsKey("name") ? text(arguments, "name") : null);
			case "title" -> Event.title(text(arguments, "text"));
			case "focus" -> Event.focus(text(arguments, "id"));
			case "scroll" -> Event.scrollIntoView(text(arguments, "id"));
			case "copy" -> Event.copy(text(arguments, "text"));
			case "toast" -> Event.toast(text(arguments, "text"),
					ToastKind.valueOf(text(arguments, "kind").toUpperCase(Locale.ROOT)));
			case "alert" -> Event.alert(text(arguments, "text"));
			case "log" ->
				Event.log(LogLevel.valueOf(text(arguments, "level").toUpperCase(Locale.ROOT)), text(arguments, "text"));
			case "call" ->
				new ClientEvent.Call(text(arguments, "module"), text(arguments, "name"), values(arguments), null, null);
			default -> throw new AssertionError("The browser knows no client event " + name);
		};
	}

	private static List<@Nullable Object> values(Map<String, @Nullable Object> arguments) {
		Object values = arguments.get("args");
		return (values instanceof List<?> list) ? new ArrayList<>(list) : List.of();
	}

	private static String text(Map<String, @Nullable Object> arguments, String name) {
		return String.valueOf(arguments.get(name));
	}

}
