package dev.jitney.html;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a trigger and its modifiers have to keep to. */
final class TriggerRules {

	private static final Set<String> KEY_EVENTS = Set.of("keydown", "keyup", "keypress");

	private static final Pattern POINTER_EVENT = Pattern
		.compile("(click|auxclick|dblclick|contextmenu|wheel|mouse.*|pointer.*|(got|lost)pointercapture|drag.*|drop)");

	private static final Pattern EVENT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:._-]*");

	/** DOM events that people know by the name of the attribute, and slips. */
	private static final Set<String> KNOWN_EVENTS = Set.of("abort", "animationend", "auxclick", "beforeinput", "blur",
			"cancel", "change", "click", "close", "contextmenu", "copy", "cut", "dblclick", "drag", "dragend",
			"dragenter", "dragleave", "dragover", "dragstart", "drop", "ended", "error", "focus", "focusin", "focusout",
			"input", "invalid", "keydown", "keypress", "keyup", "load", "mousedown", "mouseenter", "mouseleave",
			"mousemove", "mouseout", "mouseover", "mouseup", "paste", "pause", "play", "pointerdown", "pointerenter",
			"pointerleave", "pointermove", "pointerup", "reset", "scroll", "select", "submit", "toggle", "touchend",
			"touchmove", "touchstart", "transitionend", "wheel");

	private static final Map<String, String> KEY_SLIPS = Map.ofEntries(Map.entry("esc", "Escape"),
			Map.entry("return", "Enter"), Map.entry("space", " "), Map.entry("spacebar", " "),
			Map.entry("up", "ArrowUp"), Map.entry("down", "ArrowDown"), Map.entry("left", "ArrowLeft"),
			Map.entry("right", "ArrowRight"), Map.entry("del", "Delete"), Map.entry("ins", "Insert"),
			Map.entry("ctrl", "Control"), Map.entry("cmd", "Meta"), Map.entry("win", "Meta"),
			Map.entry("enter", "Enter"), Map.entry("escape", "Escape"), Map.entry("tab", "Tab"),
			Map.entry("backspace", "Backspace"), Map.entry("delete", "Delete"));

	private TriggerRules() {
	}

	static void check(Trigger trigger) {
		checkEvent(trigger.event());
		String payload = trigger.payload();
		if (KeyPress.class.getName().equals(payload) && !isKey(trigger)) {
			throw fail(trigger, trigger.method().name() + " takes a KeyPress, but " + trigger.event()
					+ " is no key event; use onKeyDown or onKeyUp, or leave the parameter out");
		}
		if (PointerPress.class.getName().equals(payload) && !POINTER_EVENT.matcher(trigger.event()).matches()) {
			throw fail(trigger, trigger.method().name() + " takes a PointerPress, but " + trigger.event()
					+ " is no mouse or pointer event; use onClick or onPointerDown, or leave the parameter out");
		}
	}

	private static void checkEvent(String event) {
		if (!EVENT_NAME.matcher(event).matches()) {
			throw MarkupException
				.here("\"" + event + "\" is not the name of a DOM event; write it as in the DOM: on(\"toggle\", …)");
		}
		String lower = event.toLowerCase(Locale.ROOT);
		String bare = lower.startsWith("on") ? lower.substring(2) : lower;
		if (!event.equals(bare) && KNOWN_EVENTS.contains(bare)) {
			throw MarkupException.here("The DOM event is not called " + event + "; write on(\"" + bare + "\", …)");
		}
		if (lower.equals("doubleclick")) {
			throw MarkupException.here("The DOM event is not called " + event + "; write onDoubleClick(…)");
		}
	}

	static void check(Modifier modifier, Element element, Trigger trigger) {
		if (modifier instanceof Modifier.Key && !isKey(trigger)) {
			throw MarkupException.here("key(…) chooses among keys, but the trigger before it is on " + trigger.event()
					+ "; put it after onKeyDown or onKeyUp");
		}
		if (modifier instanceof Modifier.Reset) {
			checkReset(element, trigger);
		}
		else if (trigger.event().equals(Trigger.UPLOAD)) {
			throw MarkupException.here(modifier.call() + " does not apply to onUpload, which no event of the DOM runs");
		}
	}

	private static void checkReset(Element element, Trigger trigger) {
		if (!element.tag().equals("form")) {
			throw MarkupException.here(
					"reset() clears a form, but this is a <" + element.tag() + ">; put it after onSubmit of the form");
		}
		if (!trigger.event().equals("submit") && !trigger.event().equals(Trigger.UPLOAD)) {
			throw MarkupException.here("reset() clears the form when it is submitted, but the trigger before it is on "
					+ trigger.event() + "; put it after onSubmit");
		}
	}

	static void checkTimes(Trigger.Modifiers modifiers) {
		if (modifiers.debounceMillis() > 0 && modifiers.throttleMillis() > 0) {
			throw MarkupException
				.here("debounce and throttle do not go together: the one waits for rest, the other does"
						+ " not; choose one");
		}
	}

	static Duration time(String modifier, Duration time) {
		if (time.toMillis() <= 0) {
			throw MarkupException.here(modifier + " needs a time of at least a millisecond, not " + time + "; write "
					+ modifier + "(Duration.ofMillis(300))");
		}
		return time;
	}

	static List<String> keys(String... names) {
		if (names.length == 0) {
			throw MarkupException.here("key() names no key; write those that pass: key(\"Enter\", \"Escape\")");
		}
		for (String name : names) {
			String meant = KEY_SLIPS.get(name.toLowerCase(Locale.ROOT));
			if (name.isEmpty() || (meant != null && !meant.equals(name))) {
				throw MarkupException
					.here("There is no key \"" + name + "\"; write its name as in KeyboardEvent.key: \""
							+ ((meant != null) ? meant : "Enter") + "\"");
			}
		}
		return List.of(names);
	}

	private static boolean isKey(Trigger trigger) {
		return KEY_EVENTS.contains(trigger.event());
	}

	private static MarkupException fail(Trigger trigger, String message) {
		return new MarkupException(message, trigger.method().location());
	}

}
