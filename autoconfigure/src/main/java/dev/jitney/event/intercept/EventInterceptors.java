package dev.jitney.event.intercept;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.jitney.event.ContextScope;
import dev.jitney.event.EventInterruptedException;
import dev.jitney.event.Outcome;
import dev.jitney.event.RefusedException;
import dev.jitney.event.invoke.ContextBindings;
import dev.jitney.event.invoke.HandlerCall;
import dev.jitney.event.invoke.HandlerException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** All interceptors of an application, in order. Safe for any thread. */
public final class EventInterceptors {

	private final ContextBindings bindings;

	private final List<EventInterceptor> interceptors;

	/**
	 * @param bindings what is bound to the thread around an interceptor
	 * @param interceptors the outermost one first
	 */
	public EventInterceptors(ContextBindings bindings, Collection<? extends EventInterceptor> interceptors) {
		this.bindings = bindings;
		this.interceptors = List.copyOf(interceptors);
	}

	/** None at all. */
	public static EventInterceptors none() {
		return new EventInterceptors(new ContextBindings(List.of()), List.of());
	}

	/**
	 * Calls the interceptors around a call, on the thread that subscribes.
	 * @param handler makes the call; runs on a thread that may block
	 */
	public Mono<Outcome> around(HandlerCall call, Supplier<Mono<Outcome>> handler) {
		if (this.interceptors.isEmpty()) {
			return handler.get();
		}
		return new Passage(call, handler).step(0).contextWrite(call.context()::writeTo);
	}

	/** One event on its way through the interceptors. */
	private final class Passage {

		private final HandlerCall call;

		private final EventInvocation invocation;

		private final Supplier<Mono<Outcome>> handler;

		/** What the handler threw, so that it is not taken for an interceptor's fault. */
		private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

		Passage(HandlerCall call, Supplier<Mono<Outcome>> handler) {
			this.call = call;
			this.invocation = new EventInvocation(call);
			this.handler = handler;
		}

		Mono<Outcome> step(int index) {
			if (index == EventInterceptors.this.interceptors.size()) {
				return Mono.defer(this.handler).doOnError(this.thrown::set);
			}
			EventInterceptor interceptor = EventInterceptors.this.interceptors.get(index);
			AtomicBoolean proceeded = new AtomicBoolean();
			EventChain next = () -> Mono.defer(() -> {
				if (!proceeded.compareAndSet(false, true)) {
					return Mono.error(new IllegalStateException("The chain has been gone through already"));
				}
				return onThreadThatMayBlock(step(index + 1));
			});
			return Mono.defer(() -> intercept(interceptor, next))
				.switchIfEmpty(Mono.error(() -> new IllegalStateException("It ended without an outcome")))
				.onErrorMap(this::isOwn, (failure) -> failed(interceptor, failure));
		}

		@SuppressWarnings("try")
		private Mono<Outcome> intercept(EventInterceptor interceptor, EventChain next) {
			try (ContextScope scope = EventInterceptors.this.bindings.open(this.call.context())) {
				return interceptor.intercept(this.invocation, next);
			}
		}

		/** Comes back from wherever an interceptor waited for something. */
		private static Mono<Outcome> onThreadThatMayBlock(Mono<Outcome> step) {
			return Schedulers.isInNonBlockingThread() ? step.subscribeOn(Schedulers.boundedElastic()) : step;
		}

		private boolean isOwn(Throwable failure) {
			return failure != this.thrown.get() && !(failure instanceof RefusedException
					|| failure instanceof EventInterruptedException || failure instanceof HandlerException);
		}

		private HandlerException failed(EventInterceptor interceptor, Throwable failure) {
			return HandlerException.intercepted(this.call.method(), interceptor.getClass(), failure);
		}

	}

}
