package dev.jitney.event;

import dev.jitney.html.Handler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;

/**
 * Something that is to happen next: what a handler returns or
 * {@linkplain EventContext#emit emits}. Immutable.
 *
 * <pre class="code">
 * Event save() {
 *     this.orders.save(this.order);
 *     return Event.redirect("/orders");
 * }
 * </pre>
 *
 * @since 0.1
 */
@SuppressWarnings("overloads")
public sealed interface Event permits ServerEvent, ClientEvent, FileDownload, Event.None {

	/** Does nothing; for a handler that has an event to return only sometimes. */
	static Event none() {
		return None.INSTANCE;
	}

	/** Runs a method of a state after the events that the tab has sent so far. */
	static <S> Event run(Handler.Action0<S> handler) {
		return ServerEvent.of(handler);
	}

	/** Runs a method of a state after the events that the tab has sent so far. */
	static <S, R> Event run(Handler.Function0<S, R> handler) {
		return ServerEvent.of(handler);
	}

	/** Runs a method of a state after the events that the tab has sent so far. */
	static <S, A> Event run(Handler.Action1<S, A> handler, @Nullable A argument) {
		return ServerEvent.of(handler, argument);
	}

	/** Runs a method of a state after the events that the tab has sent so far. */
	static <S, A, R> Event run(Handler.Function1<S, A, R> handler, @Nullable A argument) {
		return ServerEvent.of(handler, argument);
	}

	/** Runs a method of a state after the events that the tab has sent so far. */
	static <S, A, B> Event run(Handler.Action2<S, A, B> handler, @Nullable A first, @Nullable B second) {
		return ServerEvent.of(handler, first, second);
	}

	/** Runs a method of a state after the events that the tab has sent so far. */
	static <S, A, B, R> Event run(Handler.Function2<S, A, B, R> handler, @Nullable A first, @Nullable B second) {
		return ServerEvent.of(handler, first, second);
	}

	/** Runs a method that takes the {@link EventContext} last. */
	static <S> Event run(Handler.Action1<S, EventContext> handler) {
		return ServerEvent.of(handler);
	}

	/** Runs a method that takes the {@link EventContext} last. */
	static <S, A> Event run(Handler.Action2<S, A, EventContext> handler, @Nullable A argument) {
		return ServerEvent.of(handler, argument);
	}

	/** Runs a method that takes the {@link EventContext} last. */
	static <S, A, B> Event run(Handler.Action3<S, A, B, EventContext> handler, @Nullable A first, @Nullable B second) {
		return ServerEvent.of(handler, first, second);
	}

	/** Runs a method that takes the {@link EventContext} last. */
	static <S, R> Event run(Handler.Function1<S, EventContext, R> handler) {
		return ServerEvent.of(handler);
	}

	/** Runs a method that takes the {@link EventContext} last. */
	static <S, A, R> Event run(Handler.Function2<S, A, EventContext, R> handler, @Nullable A argument) {
		return ServerEvent.of(handler, argument);
	}

	/** Runs a method that takes the {@link EventContext} last. */
	static <S, A, B, R> Event run(Handler.Function3<S, A, B, EventContext, R> handler, @Nullable A first,
			@Nullable B second) {
		return ServerEvent.of(handler, first, second);
	}

	/**
	 * Leaves for another page, of this application or of another.
	 * @param url relative, or http or https; below the base path if it begins with a
	 * slash
	 * @throws IllegalArgumentException if the URL has another scheme
	 */
	static ClientEvent redirect(String url) {
		return new ClientEvent.Redirect(url, false);
	}

	/** Leaves for another page that takes the place of this one in the history. */
	static ClientEvent replace(String url) {
		return new ClientEvent.Redirect(url, true);
	}

	/** Opens a page in a new browser tab. */
	static ClientEvent open(String url) {
		return new ClientEvent.Open(url);
	}

	/** Goes back one step in the tab's history. */
	static ClientEvent back() {
		return new ClientEvent.Back();
	}

	/** Saves what a URL answers, under the name that the answer gives. */
	static ClientEvent download(String url) {
		return new ClientEvent.Download(url, null);
	}

	/** Saves what a URL answers, under this name. */
	static ClientEvent download(String url, String fileName) {
		return new ClientEvent.Download(url, fileName);
	}

	/**
	 * Saves a resource. The URL behind it is for this browser session, works once and
	 * soon expires.
	 * @param fileName made {@linkplain FileName safe}
	 */
	static Event download(String fileName, MediaType type, Resource content) {
		return new FileDownload(FileName.of(fileName), type, new FileDownload.FromResource(content));
	}

	/**
	 * Saves buffers, which are asked for as fast as the browser takes them; released once
	 * they are sent.
	 */
	static Event download(String fileName, MediaType type, Flux<? extends DataBuffer> content) {
		return new FileDownload(FileName.of(fileName), type, new FileDownload.FromBuffers(content));
	}

	/**
	 * Saves what is written when the browser fetches the file:
	 * {@code Event.download("report.csv", CSV, (output) -> report.writeTo(output))}.
	 */
	static Event download(String fileName, MediaType type, DownloadWriter content) {
		return new FileDownload(FileName.of(fileName), type, new FileDownload.FromWriter(content));
	}

	/** Sets the document's title until the page computes another. */
	static ClientEvent title(String text) {
		return new ClientEvent.Title(text);
	}

	/** Focuses the element with this id. */
	static ClientEvent focus(String id) {
		return new ClientEvent.Focus(id);
	}

	/** Scrolls until the element with this id can be seen. */
	static ClientEvent scrollIntoView(String id) {
		return new ClientEvent.ScrollIntoView(id);
	}

	/** Copies text to the clipboard; browsers allow it soon after a click only. */
	static ClientEvent copy(String text) {
		return new ClientEvent.Copy(text);
	}

	/** Shows a message for a short time. */
	static ClientEvent toast(String text) {
		return toast(text, ToastKind.INFO);
	}

	/** Shows a message for a short time. */
	static ClientEvent toast(String text, ToastKind kind) {
		return new ClientEvent.Toast(text, kind);
	}

	/** Shows a message that the user has to confirm. */
	static ClientEvent alert(String text) {
		return new ClientEvent.Alert(text);
	}

	/** Writes a line to the browser's console. */
	static ClientEvent log(String text) {
		return log(LogLevel.INFO, text);
	}

	/** Writes a line to the browser's console. */
	static ClientEvent log(LogLevel level, String text) {
		return new ClientEvent.Log(level, text);
	}

	/**
	 * Calls an exported function of one of the application's own ES modules, such as
	 * {@code Event.call("/js/map.js", "locate").then(Places::located)}.
	 * @param module path of the module below the base path
	 * @param function name of the export
	 * @param values what the function is called with: values that JSON can hold
	 * @throws IllegalArgumentException if the module or the function is named otherwise
	 */
	static ClientEvent.Call call(String module, String function, @Nullable Object... values) {
		return ClientEvent.Call.of(module, function, values);
	}

	/** The event that does nothing. */
	record None() implements Event {

		private static final None INSTANCE = new None();

	}

}
