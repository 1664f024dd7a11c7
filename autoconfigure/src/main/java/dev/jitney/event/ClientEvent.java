package dev.jitney.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.jitney.html.Handler;
import org.jspecify.annotations.Nullable;

/**
 * An event that the browser performs. Immutable and checked when it is made; the browser
 * never evaluates text as code.
 *
 * @since 0.1
 */
public sealed interface ClientEvent extends Event {

	/** Returns the name by which the browser runtime knows the event. */
	String name();

	/** Returns what travels with the name: values that JSON can hold. */
	Map<String, @Nullable Object> arguments();

	/**
	 * Leaves for another URL; within the application without a page reload.
	 *
	 * @param url relative, or http or https
	 * @param replace whether the current history entry is replaced
	 */
	record Redirect(String url, boolean replace) implements ClientEvent {

		public Redirect {
			url = ClientUrl.require(url);
		}

		@Override
		public String name() {
			return "redirect";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return this.replace ? map("url", this.url, "replace", true) : map("url", this.url);
		}

	}

	/**
	 * Opens a URL in a new browser tab.
	 *
	 * @param url relative, or http or https
	 */
	record Open(String url) implements ClientEvent {

		public Open {
			url = ClientUrl.require(url);
		}

		@Override
		public String name() {
			return "open";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return map("url", this.url);
		}

	}

	/** Goes back one step in the tab's history. */
	record Back() implements ClientEvent {

		@Override
		public String name() {
			return "back";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return Map.of();
		}

	}

	/**
	 * Saves what a URL answers.
	 *
	 * @param url relative, or http or https
	 * @param fileName the file name to suggest, or null for that of the answer
	 */
	record Download(String url, @Nullable String fileName) implements ClientEvent {

		public Download {
			url = ClientUrl.require(url);
		}

		@Override
		public String name() {
			return "download";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return (this.fileName != null) ? map("url", this.url, "name", this.fileName) : map("url", this.url);
		}

	}

	/** Sets the document's title until the page computes another. */
	record Title(String text) implements ClientEvent {

		@Override
		public String name() {
			return "title";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return map("text", this.text);
		}

	}

	/** Focuses the element with this id. */
	record Focus(String id) implements ClientEvent {

		public Focus {
			ClientNames.requireElementId(id);
		}

		@Override
		public String name() {
			return "focus";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return map("id", this.id);
		}

	}

	/** Scrolls until the element with this id can be seen. */
	record ScrollIntoView(String id) implements ClientEvent {

		public ScrollIntoView {
			ClientNames.requireElementId(id);
		}

		@Override
		public String name() {
			return "scroll";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return map("id", this.id);
		}

	}

	/** Copies text to the clipboard. */
	record Copy(String text) implements ClientEvent {

		@Override
		public String name() {
			return "copy";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return map("text", this.text);
		}

	}

	/** Shows a message for a short time. */
	record Toast(String text, ToastKind kind) implements ClientEvent {

		@Override
		public String name() {
			return "toast";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return map("text", this.text, "kind", this.kind.name().toLowerCase(Locale.ROOT));
		}

	}

	/** Shows a message that the user has to confirm. */
	record Alert(String text) implements ClientEvent {

		@Override
		public String name() {
			return "alert";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return map("text", this.text);
		}

	}

	/** Writes to the browser's console. */
	record Log(LogLevel level, String text) implements ClientEvent {

		@Override
		public String name() {
			return "log";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			return map("level", this.level.name().toLowerCase(Locale.ROOT), "text", this.text);
		}

	}

	/**
	 * Calls an exported function of one of the application's own ES modules.
	 *
	 * @param module path of the module below the base path, such as {@code /js/chart.js}
	 * @param function name of the export
	 * @param values what the function is called with: values that JSON can hold
	 * @param then runs with what the function returned, or null
	 * @param error runs with the message of what the function threw, or null
	 */
	@SuppressWarnings("overloads")
	record Call(String module, String function, List<@Nullable Object> values, @Nullable HandlerReference then,
			@Nullable HandlerReference error) implements ClientEvent {

		public Call {
			ClientNames.requireModule(module);
			ClientNames.requireFunction(function);
			values = Collections.unmodifiableList(new ArrayList<>(values));
		}

		static Call of(String module, String function, @Nullable Object... values) {
			return new Call(module, function, Arrays.asList(values), null, null);
		}

		/** Runs a method when the function has returned, and ignores what it returned. */
		public <S> Call then(Handler.Action0<S> handler) {
			return withThen(handler);
		}

		/** Runs a method when the function has returned, and ignores what it returned. */
		public <S, R> Call then(Handler.Function0<S, R> handler) {
			return withThen(handler);
		}

		/** Runs a method with what the function returned, converted to its parameter. */
		public <S, T> Call then(Handler.Action1<S, T> handler) {
			return withThen(handler);
		}

		/** Runs a method with what the function returned, converted to its parameter. */
		public <S, T, R> Call then(Handler.Function1<S, T, R> handler) {
			return withThen(handler);
		}

		/** Runs a method with the message of what the function threw. */
		public <S> Call onError(Handler.Action1<S, String> handler) {
			return withError(handler);
		}

		/** Runs a method with the message of what the function threw. */
		public <S, R> Call onError(Handler.Function1<S, String, R> handler) {
			return withError(handler);
		}

		private Call withThen(Handler handler) {
			return new Call(this.module, this.function, this.values, HandlerReference.of(handler), this.error);
		}

		private Call withError(Handler handler) {
			return new Call(this.module, this.function, this.values, this.then, HandlerReference.of(handler));
		}

		/** Whether the browser has to send back how the call ended. */
		public boolean expectsResult() {
			return this.then != null || this.error != null;
		}

		@Override
		public String name() {
			return "call";
		}

		@Override
		public Map<String, @Nullable Object> arguments() {
			Map<String, @Nullable Object> arguments = map("module", this.module, "name", this.function);
			arguments.put("args", this.values);
			if (expectsResult()) {
				arguments.put("r", true);
			}
			return arguments;
		}

	}

	private static Map<String, @Nullable Object> map(String name, Object value) {
		Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
		arguments.put(name, value);
		return arguments;
	}

	private static Map<String, @Nullable Object> map(String first, Object value, String second, Object other) {
		Map<String, @Nullable Object> arguments = map(first, value);
		arguments.put(second, other);
		return arguments;
	}

}
