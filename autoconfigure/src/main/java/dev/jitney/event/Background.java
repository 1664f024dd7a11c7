package dev.jitney.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that takes long. It runs beside the events of its tab, holds no lock
 * and has no time-out. Its object is a snapshot: it changes its state, and shows
 * progress, with {@link EventContext#update} only. The event that starts it is applied as
 * soon as the work has begun.
 *
 * <pre class="code">
 * &#064;Background
 * void build(EventContext context) {
 *     for (int done = 10; done &lt;= 100; done += 10) {
 *         int percent = done;
 *         buildNextPart();
 *         context.update(Report.class, report -&gt; report.percent = percent);
 *     }
 * }
 * </pre>
 * <p>
 * The work ends early, by an interruption of its thread, when its event is
 * {@linkplain EventContext#cancel cancelled}, when its tab is closed, and when the
 * application stops. A node that dies takes it along.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Background {

	/**
	 * Whether the work goes on when its tab is closed, and when the event that caused it
	 * is cancelled.
	 */
	boolean detached() default false;

}
