package dev.jitney.event.invoke;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.jitney.event.Event;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;

/**
 * What a handler's result asks for. A handler may return nothing, an {@link Event},
 * several as an iterable, array or stream, or a publisher of these. A publisher of one
 * thing (a {@code Mono}, a {@code CompletionStage}) only delays the end of the handler; a
 * publisher of many (a {@code Flux}) asks for a flush with each element.
 */
public sealed interface HandlerResult {

	/** Tells the author of a handler what it may return. */
	String MEANINGS = "return nothing, an Event, several events, or a Mono, Flux or CompletionStage of them; what a "
			+ "page is to show goes into a field";

	/**
	 * The handler has ended.
	 *
	 * @param events to dispatch after the delta
	 */
	record Done(List<Event> events) implements HandlerResult {

		private static final Done NOTHING = new Done(List.of());

		public Done {
			events = List.copyOf(events);
		}

		@Override
		public HandlerResult mapErrors(Function<Throwable, Throwable> mapping) {
			return this;
		}

	}

	/**
	 * The handler ends later.
	 *
	 * @param events completes with the handler; to dispatch after the delta
	 */
	record Later(Mono<List<Event>> events) implements HandlerResult {

		@Override
		public HandlerResult mapErrors(Function<Throwable, Throwable> mapping) {
			return new Later(this.events.onErrorMap(mapping));
		}

	}

	/**
	 * The handler goes on and wants to be seen at it.
	 *
	 * @param flushes completes with the handler; each element asks for a flush and holds
	 * what to dispatch after its delta. Request one at a time
	 */
	record Streaming(Flux<List<Event>> flushes) implements HandlerResult {

		@Override
		public HandlerResult mapErrors(Function<Throwable, Throwable> mapping) {
			return new Streaming(this.flushes.onErrorMap(mapping));
		}

	}

	/** Returns the same result, whose errors are mapped. */
	HandlerResult mapErrors(Function<Throwable, Throwable> mapping);

	/**
	 * Reads a result.
	 * @param returned what the handler returned
	 * @param handler names the handler in errors
	 * @throws HandlerException if the result, as far as it is there, has no meaning
	 */
	static HandlerResult of(@Nullable Object returned, String handler) {
		if (returned == null) {
			return Done.NOTHING;
		}
		ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(returned.getClass());
		if (adapter == null) {
			return new Done(events(returned, handler));
		}
		Publisher<?> publisher = adapter.toPublisher(returned);
		if (adapter.isMultiValue()) {
			return new Streaming(Flux.from(publisher).map((element) -> eventsOfElement(element, handler)));
		}
		return new Later(Mono.from(publisher).map((value) -> events(value, handler)).defaultIfEmpty(List.of()));
	}

	/** Whether something of the declared type can have a meaning. */
	static boolean hasMeaning(Class<?> type) {
		Class<?> element = type.isArray() ? type.getComponentType() : type;
		return type == void.class || type == Void.class || element == Object.class
				|| Event.class.isAssignableFrom(element) || Iterable.class.isAssignableFrom(type)
				|| Stream.class.isAssignableFrom(type)
				|| ReactiveAdapterRegistry.getSharedInstance().getAdapter(type) != null;
	}

	private static List<Event> events(Object returned, String handler) {
		if (returned instanceof Event event) {
			return (event instanceof Event.None) ? List.of() : List.of(event);
		}
		List<Event> events = new ArrayList<>();
		for (Object element : several(returned, handler)) {
			if (element instanceof Event event) {
				events.addAll(events(event, handler));
			}
			else if (element != null) {
				throw unknown(element, handler);
			}
		}
		return events;
	}

	/** An element that is no event, such as a count of what is done, only flushes. */
	private static List<Event> eventsOfElement(Object element, String handler) {
		boolean events = element instanceof Event || element instanceof Iterable || element instanceof Event[];
		return events ? events(element, handler) : List.of();
	}

	private static Iterable<?> several(Object returned, String handler) {
		if (returned instanceof Iterable<?> iterable) {
			return iterable;
		}
		if (returned instanceof Object[] array) {
			return Arrays.asList(array);
		}
		if (returned instanceof Stream<?> stream) {
			try (stream) {
				return stream.toList();
			}
		}
		throw unknown(returned, handler);
	}

	private static HandlerException unknown(Object returned, String handler) {
		return new HandlerException(handler,
				"returned a " + returned.getClass().getName() + ", which has no meaning: " + MEANINGS);
	}

}
