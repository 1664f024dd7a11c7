package dev.jitney.event.error;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a state that answers failures of the state's own handlers, as
 * {@code @ExceptionHandler} does for a controller. The method for the class of exception
 * that is closest to what was thrown is called, or else to one of its causes.
 * <p>
 * The method may take the exception, the {@link EventFailure} and the event's
 * {@link dev.jitney.event.EventContext}, in any order, and may return what a handler may
 * except a {@code Flux}. It is called once everything that the event changed was undone;
 * what it changes itself is kept, and written together with the event's outcome.
 *
 * <pre class="code">
 * &#64;OnError
 * Event soldOut(SoldOutException ex) {
 *     this.available = false;
 *     return Event.toast("Sold out");
 * }
 * </pre>
 *
 * @since 0.1
 */
@Documented
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface OnError {

	/** The exceptions; by default that which the method takes. */
	Class<? extends Throwable>[] value() default {};

}
