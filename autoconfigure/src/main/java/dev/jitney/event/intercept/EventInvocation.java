package dev.jitney.event.intercept;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;

import dev.jitney.event.EventContext;
import dev.jitney.event.Outcome;
import dev.jitney.event.Refusal;
import dev.jitney.event.invoke.HandlerCall;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * One call of a handler, as interceptors see it. Immutable.
 *
 * @since 0.1
 */
public final class EventInvocation {

	private final HandlerCall call;

	EventInvocation(HandlerCall call) {
		this.call = call;
	}

	/** Returns the class of the state on which the handler is called. */
	public Class<?> stateType() {
		return this.call.method().stateType();
	}

	/**
	 * Returns the handler; for a lambda of a page its body, which is no method of the
	 * state.
	 */
	public Method method() {
		return this.call.method().method();
	}

	/**
	 * Returns an annotation of the handler or else of its state's class, direct or
	 * through another annotation; null if neither has it.
	 */
	public <A extends Annotation> @Nullable A annotation(Class<A> type) {
		A own = AnnotatedElementUtils.findMergedAnnotation(method(), type);
		return (own != null) ? own : AnnotatedElementUtils.findMergedAnnotation(stateType(), type);
	}

	/** Returns all arguments of the handler, in order, converted. */
	public List<@Nullable Object> arguments() {
		return this.call.arguments();
	}

	/**
	 * Returns the event's context, which knows tab, visitor and location. What is emitted
	 * there is dispatched after the event's delta, if the event is applied.
	 */
	public EventContext context() {
		return this.call.context();
	}

	/**
	 * Returns the outcome of an event that is not let through.
	 * @param message what the user is told
	 */
	public Mono<Outcome> refuse(String message) {
		return Mono.just(new Outcome.Refused(Refusal.INTERCEPTED, message));
	}

	/** Returns class and method, such as {@code Todos.add}; serves as metric tag too. */
	@Override
	public String toString() {
		return this.call.method().toString();
	}

}
